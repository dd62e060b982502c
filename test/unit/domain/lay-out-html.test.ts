import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/domain/brand.ts';
import { layOutHtml } from '../../../src/domain/lay-out-html.ts';
import type { MailContent } from '../../../src/domain/mail-content.ts';
import { attributeOf, type Element, elementsIn, parseHtml, textContent } from './html-tree.ts';
import { bareMail, fullMail, SAMPLE_BRAND, SAMPLE_LOGO } from './sample-mail.ts';

const layOut = (content: MailContent, brand: Brand = SAMPLE_BRAND) => {
  const html = layOutHtml(content, brand);
  const elements = elementsIn(parseHtml(html));
  const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const one = (tag: string): Element => {
    const [found, ...more] = all(tag);
    if (found === undefined || more.length > 0) throw new Error(`not one <${tag}>`);
    return found;
  };
  const texts = (tag: string) => all(tag).map((element) => textContent(element));
  return { html, elements, all, one, texts };
};
const styleOf = (element: Element | undefined) =>
  element === undefined ? '' : (attributeOf(element, 'style') ?? '');

describe('the frame of a mail', () => {
  it.each(['ltr', 'rtl'] as const)('says its language and that it runs %s, twice', (direction) => {
    const { one, elements } = layOut(fullMail({ locale: 'ko', direction }));
    const article = elements.find((element) => attributeOf(element, 'role') === 'article');
    for (const element of [one('html'), article as Element]) {
      expect(attributeOf(element, 'lang')).toBe('ko');
      expect(attributeOf(element, 'dir')).toBe(direction);
    }
  });

  it('is called by its subject, and has the brand as its one heading', () => {
    const { one, elements } = layOut(fullMail({ subject: 'A & B' }));
    const article = elements.find((element) => attributeOf(element, 'role') === 'article');
    expect(textContent(one('title'))).toBe('A & B');
    expect(attributeOf(article as Element, 'aria-label')).toBe('A & B');
    expect(textContent(one('h1'))).toBe('Quill & Co');
    expect(elements.filter(({ tagName }) => /^h\d$/.test(tagName))).toHaveLength(1);
  });

  it('asks for both colour schemes, and for no links that are not its own', () => {
    const { all } = layOut(bareMail());
    const metas = Object.fromEntries(
      all('meta').map((meta) => [attributeOf(meta, 'name'), attributeOf(meta, 'content')]),
    );
    expect(metas['color-scheme']).toBe('light dark');
    expect(metas['supported-color-schemes']).toBe('light dark');
    expect(metas['format-detection']).toBe('telephone=no,date=no,address=no,email=no,url=no');
    expect(metas['viewport']).toBe('width=device-width,initial-scale=1');
  });

  it('begins with a hidden preheader, and nothing to read behind it', () => {
    const { one, elements } = layOut(fullMail({ preheader: 'Valid for a day.' }));
    const first = elements[elements.indexOf(one('body')) + 1];
    expect(styleOf(first)).toMatch(/^display:none;/);
    const [, filler = ''] = textContent(first as Element).split('Valid for a day.');
    expect(filler).toMatch(/^(\u034f\u200c\u00a0){60}$/);
  });

  it('has nothing in it that is not in its content', () => {
    const { all, elements, one } = layOut(bareMail());
    expect(all('p').map((p) => textContent(p))).toEqual(['Enter this code.']);
    for (const tag of ['a', 'th', 'img', 'span']) expect(all(tag)).toEqual([]);
    expect(elements.filter((element) => attributeOf(element, 'translate') !== null)).toEqual([]);
    const shown = textContent(one('body')).replace(/[\u034f\u200c\u00a0]/g, '');
    expect(shown).toBe('Valid for a day.Quill & CoEnter this code.');
  });

  it('loads nothing, and runs nothing', () => {
    const { html, elements } = layOut(fullMail());
    for (const { tagName, attrs } of elements) {
      expect(KNOWN).toContain(tagName);
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^(on|src|srcset|background|data|poster|action|longdesc|ping)/);
        if (name !== 'href' && !name.startsWith('xmlns')) expect(value).not.toMatch(/\/\/|url\(/);
      }
    }
    expect(html).not.toMatch(/url\(|@import|@font-face|<link|<base|<script|<svg/i);
  });

  it('is far smaller than what Gmail clips', () => {
    const long = { label: 'x'.repeat(60), value: 'y'.repeat(128) };
    const { html } = layOut(fullMail({ code: { label: 'x', value: 'a.'.repeat(128) } }));
    expect(html.length).toBeLessThan(20_000);
    const worst = fullMail({ facts: Array.from({ length: 8 }, () => long) });
    expect(Buffer.byteLength(layOut(worst).html)).toBeLessThan(30_000);
  });

  it('mirrors what runs from right to left, and leaves the code as it is', () => {
    const mirrored = (html: string) => {
      const swapped: Record<string, string> = {
        left: 'right',
        right: 'left',
        ltr: 'rtl',
        rtl: 'ltr',
      };
      return html.replace(/\b(left|right|ltr|rtl)\b/g, (word) => swapped[word] ?? word);
    };
    const code = /<p class="ink code".*?<\/p>/;
    const ltr = layOut(fullMail()).html;
    const rtl = layOut(fullMail({ direction: 'rtl' })).html;
    expect(rtl.replace(code, '')).toBe(mirrored(ltr.replace(code, '')));
    expect(code.exec(rtl)?.[0]).toBe(code.exec(ltr)?.[0]);
    expect(code.exec(rtl)?.[0]).toContain('dir="ltr"');
  });
});

const KNOWN = 'html head meta title style body div table tbody tr th td h1 p span a'.split(' ');

describe('the blocks of a mail', () => {
  const mail = layOut(fullMail());

  it('stand in order', () => {
    const inOrder = [
      'Quill & Co',
      'Hello Ann,',
      'Enter this code.',
      'It is a new one.',
      'Your code482913',
      'Time2026-11-22T09:00:00Z',
      'IP address2001:db8::7',
      'It was not me',
      'It was me',
      'Change password',
      'Never share it.',
      'Ignore this mail if it was not you.',
      'Questions? help@quill.example https://help.quill.example/',
      'Terms',
      'Privacy',
    ];
    const text = textContent(mail.one('body')).replace(/[\u034f\u200c\u00a0]/g, '');
    const places = inOrder.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('are paragraphs where they are sentences', () => {
    expect(mail.texts('p')).toEqual([
      'Hello Ann,',
      'Enter this code.',
      'It is a new one.',
      'Your code',
      '482913',
      'Never share it.',
      'Ignore this mail if it was not you.',
      'Questions? help@quill.example https://help.quill.example/',
    ]);
  });

  it('are a table where they are facts, and no other table is one', () => {
    expect(mail.texts('th')).toEqual(['Time', 'IP address']);
    for (const th of mail.all('th')) expect(attributeOf(th, 'scope')).toBe('row');
    const data = mail.all('table').filter((table) => attributeOf(table, 'role') === null);
    expect(data.map((table) => textContent(table))).toEqual([
      'Time2026-11-22T09:00:00ZIP address2001:db8::7',
    ]);
    const roles = mail.all('table').map((table) => attributeOf(table, 'role'));
    expect(new Set(roles)).toEqual(new Set([null, 'presentation']));
  });

  it('lead where they say, and SES leaves every link as it is', () => {
    const links = mail.all('a').map((a) => [textContent(a), attributeOf(a, 'href')]);
    expect(links).toEqual([
      ['It was not me', 'https://quill.example/no?a=1&b=2'],
      ['It was me', 'https://quill.example/yes'],
      ['Change password', 'https://quill.example/password'],
      ['help@quill.example', 'mailto:help@quill.example'],
      ['https://help.quill.example/', 'https://help.quill.example/'],
      ['Terms', 'https://quill.example/terms'],
      ['Privacy', 'https://quill.example/privacy'],
    ]);
    for (const a of mail.all('a')) expect(attributeOf(a, 'ses:no-track')).toBe('');
  });

  it('fill the first button with the accent, and no other', () => {
    const grounds = mail
      .all('td')
      .filter((td) => attributeOf(td, 'valign') === 'middle')
      .map((td) => [textContent(td), attributeOf(td, 'bgcolor')]);
    expect(grounds).toEqual([
      ['It was not me', '#0b6e4f'],
      ['It was me', '#ffffff'],
      ['Change password', '#ffffff'],
    ]);
    const [main] = mail.all('a');
    expect(styleOf(main)).toContain('background:#0b6e4f;color:#fdfffe;');
  });
});

describe('a logo', () => {
  const brand = { ...SAMPLE_BRAND, logo: SAMPLE_LOGO };
  const { html, one, all, elements } = layOut(fullMail(), brand);

  it('is the one picture, in its size, and reads as the brand where it is not loaded', () => {
    const attributes = Object.fromEntries(one('img').attrs.map(({ name, value }) => [name, value]));
    expect(attributes).toMatchObject({
      src: SAMPLE_LOGO.url,
      width: '160',
      height: '40',
      alt: 'Quill & Co',
    });
    expect(elements.filter((element) => attributeOf(element, 'src') !== null)).toEqual(all('img'));
    expect(html.match(/https?:\/\/cdn\.quill\.example/g)).toHaveLength(1);
  });

  it('stands in the heading, in the place of the name', () => {
    expect(one('h1').childNodes).toEqual(all('img'));
  });

  it('has a light ground in dark mode, where its colours are made for one', () => {
    // Its name stands there until the picture is loaded, and for those who load none.
    expect(html).toContain('.logo{background:#ffffff!important;color:#17202e!important');
    expect(attributeOf(one('img'), 'class')).toBe('logo');
  });
});

describe('for Outlook', () => {
  /** What stands in `<!--[if mso]>…<![endif]-->` is there, as Word reads it. */
  const asWordReads = (html: string) => html.replace(/<!--\[if mso[^\]]*\]>|<!\[endif\]-->/g, '');

  it('the mail is in a table of its own width, and is whole', () => {
    const word = asWordReads(layOut(fullMail()).html);
    const body = `<!doctype html><title>x</title>${word.slice(word.indexOf('<body'))}`;
    const tables = elementsIn(parseHtml(body)).filter(({ tagName }) => tagName === 'table');
    expect(tables.map((table) => attributeOf(table, 'width'))).toContain('520');
    expect(word).toContain('<o:PixelsPerInch>96</o:PixelsPerInch>');
    for (const table of tables) {
      expect(attributeOf(table, 'cellpadding')).toBe('0');
      expect(attributeOf(table, 'cellspacing')).toBe('0');
    }
  });

  it('nothing from outside stands in what others take for a comment', () => {
    const comments = layOut(fullMail()).html.match(/<!--.*?-->/gs) ?? [];
    const other = fullMail({ locale: 'ko', direction: 'rtl', subject: 'x', lead: ['y'] });
    expect(comments.length).toBeGreaterThan(3);
    expect(layOut(other).html.match(/<!--.*?-->/gs)).toEqual(comments);
  });
});
