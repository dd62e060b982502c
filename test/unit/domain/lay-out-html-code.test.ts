import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutHtml } from '../../../src/domain/lay-out-html.ts';
import { attributeOf, childrenOf, elementsIn, parseHtml, textContent } from './html-tree.ts';
import { bareMail, SAMPLE_BRAND } from './sample-mail.ts';

/** The one element that is marked as not to be translated. */
function codeIn(value: string) {
  const html = layOutHtml(bareMail({ code: { label: 'Your code', value } }), SAMPLE_BRAND);
  const marked = elementsIn(parseHtml(html)).filter(
    (element) => attributeOf(element, 'translate') === 'no',
  );
  const [code, ...more] = marked;
  if (code === undefined || more.length > 0) throw new Error(`${marked.length} codes`);
  return { code, html };
}
const styleOf = (value: string) => attributeOf(codeIn(value).code, 'style') ?? '';

describe('the code in a mail', () => {
  it.each([
    '482913',
    '04815162',
    'a  b   c',
    '  led and followed  ',
    ' ',
    `&<>"'`,
    '$&',
    '$1$$`',
    '&amp;lt;',
    '&#39;&quot;',
    '</p></td><script>',
    '{{text}}',
    '$' + '{text}',
    'p😀ss👩‍👩‍👧.wörd',
    'www.Abc.com/x',
    'a@b.co',
    '\tx',
    '<!--[if mso]>',
  ])('is exactly %j', (value) => {
    expect(textContent(codeIn(value).code)).toBe(value);
  });

  it('is exactly itself, whatever it is', () => {
    const symbol = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...`&<>"'$;#. @:/-019ab`, '  ', '&amp;', '</p>'),
    );
    const writable = fc.array(symbol, { minLength: 1 }).map((symbols) => symbols.join(''));
    fc.assert(
      fc.property(writable, (value) => {
        const html = layOutHtml(bareMail({ code: { label: '', value } }), SAMPLE_BRAND);
        const body = /translate="no"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '';
        expect(unmarked(body)).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is in spans and nothing else, so no part of it looks like a link', () => {
    const { code } = codeIn('www.Abc.com/123456789');
    expect(childrenOf(code).map(({ nodeName }) => nodeName)).toEqual(Array(6).fill('span'));
  });

  it('has room between its digits by padding alone', () => {
    const { code } = codeIn('482913');
    const [first, second, ...more] = childrenOf(code).map((part) =>
      'attrs' in part ? attributeOf(part, 'style') : undefined,
    );
    expect([first, second, more]).toEqual([null, 'padding-left:12px', []]);
  });

  it('runs from left to right, is copied as one, keeps its spaces and breaks anywhere', () => {
    const { code } = codeIn('a  b');
    expect(attributeOf(code, 'dir')).toBe('ltr');
    const style = attributeOf(code, 'style') ?? '';
    for (const part of [
      'white-space:pre-wrap',
      'word-break:break-all',
      ';user-select:all',
      '-webkit-user-select:all',
      'letter-spacing:2px',
      'monospace',
    ]) {
      expect(style).toContain(part);
    }
  });

  it('is large, and a long password less so', () => {
    const size = (length: number) =>
      Number(/font-size:(\d+)px/.exec(styleOf('x'.repeat(length)))?.[1]);
    expect([1, 6, 10, 11, 16, 17, 256].map(size)).toEqual([32, 32, 32, 20, 20, 18, 18]);
  });

  it('stays as it looks where a mail program makes a link of it all the same', () => {
    const { code, html } = codeIn('4829');
    expect(attributeOf(code, 'class')).toMatch(/\bcode\b/);
    expect(html).toMatch(
      /\.code a,[^{]*\{color:inherit!important;text-decoration:none!important\}/,
    );
    expect(html).toMatch(/a\[x-apple-data-detectors\]\{color:inherit!important/);
  });
});

/** The text of spans, read by a parser of their own each: fast enough for thousands. */
function unmarked(spans: string): string {
  return elementsIn(parseHtml(`<!doctype html><title>x</title><p>${spans}</p>`))
    .filter(({ tagName }) => tagName === 'p')
    .map(textContent)
    .join();
}
