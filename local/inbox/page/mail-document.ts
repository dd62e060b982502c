/**
 * Nothing may be fetched or run, whatever a mail holds. The frame has the page's own policy and its
 * sandbox on top of this one.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const HEAD =
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
  '<meta name="color-scheme" content="light">' +
  '<base target="_blank">';

/** A mail's HTML, ready for a sandboxed frame: no scripts, no requests, links in a window of their own. */
export function mailDocument(html: string): string {
  const head = /<head(\s[^>]*)?>/i.exec(html);
  if (head === null) return `<!doctype html><head>${HEAD}</head>${html}`;
  const end = head.index + head[0].length;
  return html.slice(0, end) + HEAD + html.slice(end);
}
