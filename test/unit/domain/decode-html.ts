const CHARACTER: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Text of HTML as a browser shows it, for the references that our mails use: one pass, each
 * reference read once. Throws on a bare `&`, `<` or `>`, which a browser would have to guess about.
 */
export function decodeHtml(html: string): string {
  return html.replace(
    /&(?:(amp|lt|gt|quot)|#(\d+)|#x([0-9a-f]+));|[&<>]/gi,
    (found, name, d, h) => {
      if (name !== undefined) return CHARACTER[name] ?? found;
      if (d !== undefined) return String.fromCodePoint(Number.parseInt(d, 10));
      if (h !== undefined) return String.fromCodePoint(Number.parseInt(h, 16));
      throw new Error(`bare ${found} in HTML text`);
    },
  );
}
