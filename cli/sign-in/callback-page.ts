/** What the browser shows at the end: words of ours, and nothing that came with the request. */
export function callbackPage(heading: string, text: string, lang: string): string {
  return `<!doctype html>
<html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title>
<h1>${heading}</h1>
<p>${text}</p>
`;
}

/** The page runs nothing, loads nothing, and is kept nowhere; its address held a code. */
export const CALLBACK_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const;
