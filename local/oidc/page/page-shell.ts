import { escapeHtml } from '../../../src/domain/html-entities.ts';

/**
 * A small page of the provider.
 *
 * @param main markup; whatever came from outside is escaped in it
 * @param script path of the one script that the page needs, if it needs any
 */
export function pageShell(title: string, main: string, script: string | null = null): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(title)} · Sealpost</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/sign-in.css" />
    ${script === null ? '' : `<script src="${escapeHtml(script)}" type="module"></script>`}
  </head>
  <body>
    <main class="card">
      <img src="/assets/icon.svg" alt="" width="40" height="40" />
      <h1>${escapeHtml(title)}</h1>
      ${main}
    </main>
  </body>
</html>
`;
}
