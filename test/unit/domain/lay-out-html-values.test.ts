import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/domain/brand.ts';
import { layOutHtml } from '../../../src/domain/lay-out-html.ts';
import type { MailContent } from '../../../src/domain/mail-content.ts';
import { attributeOf, elementsIn, parseHtml, textContent } from './html-tree.ts';
import { fullMail, SAMPLE_BRAND, SAMPLE_LOGO } from './sample-mail.ts';

const HOSTILE = `"'><img src=x onerror=go()>&amp;$&{{text}}</title></style>--><![endif]-->`;

const elementsOf = (content: MailContent, brand: Brand) =>
  elementsIn(parseHtml(layOutHtml(content, brand)));

/** The sample with a text in the place of one of its texts. */
const WRITTEN: Readonly<Record<string, (text: string) => [MailContent, Brand]>> = {
  brand: (text) => [fullMail(), { ...SAMPLE_BRAND, name: text }],
  'brand of a logo': (text) => [fullMail(), { ...SAMPLE_BRAND, logo: SAMPLE_LOGO, name: text }],
  logo: (text) => [
    fullMail(),
    { ...SAMPLE_BRAND, logo: { ...SAMPLE_LOGO, url: `https://x.example/${text}` } },
  ],
  subject: (text) => [fullMail({ subject: text }), SAMPLE_BRAND],
  preheader: (text) => [fullMail({ preheader: text }), SAMPLE_BRAND],
  greeting: (text) => [fullMail({ greeting: text }), SAMPLE_BRAND],
  lead: (text) => [fullMail({ lead: [text] }), SAMPLE_BRAND],
  'label of the code': (label) => [fullMail({ code: { label, value: '1' } }), SAMPLE_BRAND],
  fact: (text) => [fullMail({ facts: [{ label: text, value: text }] }), SAMPLE_BRAND],
  buttons: (text) => [fullMail({ buttons: [hostileLink(text), hostileLink(text)] }), SAMPLE_BRAND],
  note: (text) => [fullMail({ notes: [text] }), SAMPLE_BRAND],
  support: (label) => [
    fullMail({ support: { label, contacts: [hostileLink(label)] } }),
    SAMPLE_BRAND,
  ],
  'footer link': (text) => [fullMail({ footerLinks: [hostileLink(text)] }), SAMPLE_BRAND],
};

function hostileLink(text: string) {
  return { label: text, url: `https://quill.example/${text}` };
}

describe.each(Object.entries(WRITTEN))('markup as %s', (_, write) => {
  it('is text: no element and no attribute comes of it', () => {
    const shape = (text: string) =>
      elementsOf(...write(text)).map(({ tagName, attrs }) => [
        tagName,
        ...attrs.map(({ name, value }) => `${name}=${value.replaceAll(text, () => 'TEXT')}`),
      ]);
    expect(shape(HOSTILE)).toEqual(shape('Quillwort'));
  });

  it('reads as it was written', () => {
    const [content, brand] = write(HOSTILE);
    const elements = elementsOf(content, brand);
    const texts = elements.map((element) => textContent(element));
    const values = elements.flatMap(({ attrs }) => attrs.map(({ value }) => value));
    expect([...texts, ...values].filter((text) => text.includes(HOSTILE))).not.toEqual([]);
    expect(JSON.stringify([texts, values])).not.toMatch(/&(lt|gt|quot|#39);/);
  });
});

describe('a value that is not what its slot takes', () => {
  it.each(['accent', 'onAccent', 'accentDark', 'onAccentDark'] as const)(
    'is refused as %s',
    (name) => {
      const colours = { ...SAMPLE_BRAND.colours, [name]: '#fff;}body{display:none' };
      expect(() => layOutHtml(fullMail(), { ...SAMPLE_BRAND, colours })).toThrow(`"${name}"`);
    },
  );

  it('is refused as the size or the address of a logo', () => {
    for (const [name, over] of [
      ['width', { width: 0 }],
      ['height', { height: 1.5 }],
      ['logo', { url: 'http://quill.example/logo.png' }],
    ] as const) {
      const brand = { ...SAMPLE_BRAND, logo: { ...SAMPLE_LOGO, ...over } };
      expect(() => layOutHtml(fullMail(), brand)).toThrow(`"${name}"`);
    }
  });

  it('is refused as a link, which may run nothing', () => {
    const link = { label: 'x', url: 'javascript:go()' };
    for (const content of [
      fullMail({ buttons: [link] }),
      fullMail({ footerLinks: [link] }),
      fullMail({ support: { label: '?', contacts: [link] } }),
    ]) {
      expect(() => layOutHtml(content, SAMPLE_BRAND)).toThrow('"url"');
    }
  });

  it('uses every colour where it belongs', () => {
    const html = layOutHtml(fullMail(), SAMPLE_BRAND);
    const { accent, onAccent, accentDark, onAccentDark } = SAMPLE_BRAND.colours;
    const elements = elementsIn(parseHtml(html));
    const inline = elements.map((element) => attributeOf(element, 'style') ?? '').join('\n');
    const sheets = elements
      .filter(({ tagName }) => tagName === 'style')
      .map(textContent)
      .join();
    for (const light of [accent, onAccent]) {
      expect(inline).toContain(light);
      expect(sheets).not.toContain(light);
    }
    for (const dark of [accentDark, onAccentDark]) {
      expect(sheets).toContain(dark);
      expect(inline).not.toContain(dark);
    }
  });
});
