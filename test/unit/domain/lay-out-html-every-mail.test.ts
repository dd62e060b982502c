import { describe, expect, it } from 'vitest';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { EVERY_MAIL, htmlOf } from './every-mail.ts';
import { attributeOf, elementsIn, parseHtml, textContent } from './html-tree.ts';

describe.each(EVERY_MAIL)('the HTML of a $purpose mail in $locale', ({ purpose, locale }) => {
  const html = htmlOf(purpose, locale);
  const elements = elementsIn(parseHtml(html));

  it('is as a browser wants it, whole, in its language and direction', () => {
    const [root] = elements;
    if (root === undefined) throw new Error('no element');
    expect(attributeOf(root, 'lang')).toBe(locale);
    expect(attributeOf(root, 'dir')).toBe(MAIL_WORDINGS[locale].language.direction);
    const unfilled = /\b(undefined|null|NaN)\b|\[object|\{\{|\$\{/.exec(html);
    expect(unfilled).toBeNull();
    expect(html.startsWith('<!doctype html><html ')).toBe(true);
    expect(html.endsWith('</body></html>')).toBe(true);
  });

  it('has paragraphs with something in them, and a sixth of what Gmail clips', () => {
    for (const element of elements.filter(({ tagName }) => ['p', 'td', 'th'].includes(tagName))) {
      expect(textContent(element)).not.toBe('');
    }
    expect(Buffer.byteLength(html)).toBeLessThan(17 * 1024);
  });
});
