import { inScheme, type Scheme } from './in-scheme.ts';
import type { PageAsset } from './page-asset.ts';

/**
 * Nothing may be run and nothing fetched but the pictures that are allowed, whatever a mail holds:
 * the sandbox and `default-src` forbid scripts twice. The origin stays this page's, so that the page
 * can read how high the mail is; with no script in it, nothing in the mail can use that.
 */
const POLICY = [
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];

/**
 * A mail's HTML as a document of its own: links open elsewhere, light or dark as chosen.
 *
 * @param pictures where they may come from, as a source of a content security policy; null: none
 */
export function mailAsset(html: string, scheme: Scheme, pictures: string | null): PageAsset {
  return {
    type: 'text/html; charset=utf-8',
    content: withLinksElsewhere(inScheme(html, scheme)),
    headers: {
      'content-security-policy': [
        ...POLICY,
        ...(pictures === null ? [] : [`img-src ${pictures}`]),
      ].join('; '),
      // A browser shows no sandboxed document in a window of its own beside any other value.
      'cross-origin-opener-policy': 'unsafe-none',
    },
  };
}

const BASE = '<base target="_blank">';

function withLinksElsewhere(html: string): string {
  const head = /<head(\s[^>]*)?>/i.exec(html);
  if (head === null) return `<!doctype html><head>${BASE}</head>${html}`;
  const end = head.index + head[0].length;
  return html.slice(0, end) + BASE + html.slice(end);
}
