/**
 * What every answer of the console's origin says to the browser, wherever it is served from: scripts,
 * styles and pictures of its own only, nothing inside it, it inside nothing, and no place for text to
 * become markup.
 *
 * @param signInOrigins where the sign-in is described and gives its tokens; a Cognito pool has two
 */
export function consoleHeaders(signInOrigins: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `connect-src ${["'self'", ...signInOrigins].join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** Files under it have their content's hash in their names, and so never change. */
export const HASHED_FILES = '/assets/';

/** How long a browser may keep what is at a path of the console's origin. */
export function consoleCaching(path: string): string {
  return path.startsWith(HASHED_FILES) ? 'public, max-age=31536000, immutable' : 'no-store';
}
