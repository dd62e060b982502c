import type { Page } from 'mjml-core';

/**
 * The document around MJML's body. MJML's own has rules for columns side by side and for an
 * Outlook of 2003, which a layout of one column can do without.
 */
export function skeleton({ lang, dir, title, style, headRaw, content }: Page): string {
  return `<!doctype html>
<html lang="${lang}" dir="${dir}" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<style>${style.join('\n')}</style>
${headRaw.filter((part) => typeof part === 'string').join('\n')}
</head>
${content}
</html>`;
}
