const DARK = /@media \(prefers-color-scheme:dark\)\{((?:[^{}]*\{(?:\{\{\w+\}\}|[^{}])*\})*)\}/;
const RULE = /([^{}]+)(\{(?:\{\{\w+\}\}|[^{}])*\})/g;

/**
 * Outlook on the web has no media query for dark mode: it marks what it has darkened. A style sheet
 * of its own says there what the media query says elsewhere.
 */
export function withOutlookDark(html: string): string {
  const rules = DARK.exec(html)?.[1] ?? '';
  const marked = rules.replace(RULE, (_, selectors: string, body: string) => {
    const each = selectors.split(',').map((selector) => `[data-ogsc] ${selector}`);
    return each.join(',') + body;
  });
  return html.replace('</head>', () => `<style>${marked}</style></head>`);
}
