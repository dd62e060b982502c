/**
 * Leaves out what a mail does not need: white space between tags, empty attributes, comments that
 * are for authors. Comments that Outlook reads stay, and those that mark our blocks.
 */
export function tidyHtml(html: string): string {
  return html
    .replace(/<!--(?!\[if|<!\[endif| block:).*?-->/gs, '')
    .replace(/<style>(.*?)<\/style>/gs, (_, css: string) => `<style>${tidyCss(css)}</style>`)
    .replace(/ style="([^"]*)"/g, (_, css: string) => ` style="${tidyCss(css)}"`)
    .replace(/(?<=>)\s*\n\s*|\s*\n\s*(?=<)/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/ class=""/g, '').replace(/ +(?=[ >])/g, ''))
    .trim();
}

function tidyCss(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?\{\{.*?\}\}| ?([{};:,>]|!important) ?/g, (found, sign?: string) => sign ?? found)
    .replace(/;(?=\}|$)/g, '')
    .trim();
}
