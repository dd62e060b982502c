export const SCHEMES = ['light', 'dark'] as const;

export type Scheme = (typeof SCHEMES)[number];

/**
 * A mail as a mail program with that colour scheme shows it, whatever the browser's own one is.
 * `color-scheme` on a frame would do so in some browsers only, and never in a window of its own.
 */
export function inScheme(html: string, scheme: Scheme): string {
  return html
    .replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi, (_, asked: string) =>
      // Always true, and never.
      asked.toLowerCase() === scheme ? '(min-width:0)' : '(max-width:0)',
    )
    .replace(DECLARED, `$1${scheme}`);
}

/** A mail that says it knows both schemes: as a style, or as one of the two `meta` elements. */
const DECLARED =
  /(color-scheme\s*:\s*|supported-color-schemes\s*:\s*|<meta\s[^>]*color-schemes?["'][^>]*content=["'])(?:light dark|dark light)/gi;
