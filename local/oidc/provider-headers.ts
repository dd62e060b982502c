import { SECURITY_HEADERS } from '../page/server/security-headers.ts';

/**
 * On every answer of the provider, in the place of what other pages have: its forms lead away from
 * it, and a browser asks whether they may for each address on the way.
 *
 * @param returns origins that a form may end at
 */
export function providerHeaders(returns: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...SECURITY_HEADERS,
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `form-action ${["'self'", ...returns].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    // With none at all, a form would be sent without the origin that it is checked by.
    'referrer-policy': 'same-origin',
  };
}
