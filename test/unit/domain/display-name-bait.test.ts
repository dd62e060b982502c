import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from '../../../src/domain/display-name.ts';

/** What people write into a name to reach strangers through our mail. */
const BAIT: Readonly<Record<string, readonly string[]>> = {
  'a host name without a letter before its dot': [
    'casino777.com',
    'bit2.ly',
    'evil-.com',
    'evil_.com',
    'i💩.la',
    'evil.भारत',
    '1.1.1.1',
  ],
  'a host name with a mark that has no ink': [
    'evil\uFE0F.com',
    'evil\u034F.com',
    'evil.c\u034Fom',
    'evil\u{E0100}.com',
  ],
  'a URL': [
    'http://evil.example',
    'https://evil.example/path?x=1',
    'HTTPS://EVIL.EXAMPLE',
    'ftp://evil',
    'myapp://open',
    'x://y',
    'http：//evil',
    'Click https://evil.example now',
    'http://192.0.2.1/',
    'http://2130706433',
  ],
  'a host name': [
    'evil.com',
    'EVIL.COM',
    'Ann evil.com',
    'evil.com Ann',
    'get-rich.biz',
    'a.co',
    'www.evil',
    'WWW.1',
    'sub.domain.evil.io',
    'bit.ly/abc',
    't.me/joinme',
    'wa.me',
    'evil.xn--p1ai',
    'пример.рф',
    '例え.テスト',
    '한국.한국',
    'evil.com.',
    'evil.com!!!',
    '(evil.com)',
    'evil.com/?a=b#c',
    `${'n'.repeat(60)} evil.com`,
  ],
  'a host name with a dot of another script': [
    'evil．com',
    'evil。com',
    'evil｡com',
    'evil․com',
    'ｅｖｉｌ．ｃｏｍ',
    '𝐞𝐯𝐢𝐥.𝐜𝐨𝐦',
    'ⓔⓥⓘⓛ.ⓒⓞⓜ',
    'ｗｗｗ．evil',
  ],
  'a host name pulled apart by what nobody sees': [
    'evil\u200b.com',
    'evil.\u200bcom',
    'evil.c\u200dom',
    'evil\u00ad.com',
    'evil.\u2060com',
    'evil\u202e.com',
    'evil.\u0000com',

    'htt\u200bp:\u200b//evil',
    'w\u200cww.evil',
    'evil\ufeff.\ufeffcom',
  ],
  'a host name in pictures of letters': ['evil.🅲🅾🅼', 'evil.🇨🇴🇲'],
  'a link without slashes': [
    'tel:110',
    'mailto:eve',
    'TEL:110',
    'javascript:go()',
    'outlook:inbox',
    'https:evil',
    'https:⁄⁄evil',
    'Call tel:110 now',
    'tel：110',
    'te\u200bl:\u200b110',
    'file:\\\\evil',
  ],
  'a share': ['\\\\evil\\share', 'Ann \\\\evil'],
  'an e-mail address': [
    'eve@evil.example',
    'eve@evil',
    'eve ＠ evil',
    'mailto:eve@evil',
    '@evilhandle',
    'eve﹫evil',
    'eve\u200b@evil',
  ],
  'a phone number': [
    '12345',
    '+1 415 555 0123',
    'Call +14155550123',
    '0800-123-456',
    '(0)30/12 34 56',
    '1.2.3.4.5',
    '555 _ 01 _ 23',
    '＋８２１０１２３４',
    '١٢٣٤٥٦',
    '१२३४५',
    '𝟏𝟐𝟑𝟒𝟓',
    '①②③④⑤',
    '➀➁➂➃➄',
    '❶❷❸❹❺',
    '⓵⓶⓷⓸⓹',
    '1➁3❹5',
    '1️⃣2️⃣3️⃣4️⃣5️⃣',
    '1\u200b2\u200b3\u200b4\u200b5',
    'Ann 1-2-3-4-5',
    `${'n'.repeat(60)} 0123456789`,
  ],
};

describe.each(Object.entries(BAIT))('a name that holds %s', (_, names) => {
  it.each(names.map((name) => [name]))('is not shown at all: %j', (name) => {
    expect(displayName(name)).toBeNull();
  });
});

describe('bait', () => {
  it('is found wherever it stands in a long text', () => {
    const filler = fc.string({ unit: fc.constantFrom('n', ' ', '가', '-', '🙂'), maxLength: 1000 });
    const bait = fc.constantFrom('evil.com', 'eve@evil', 'https://e', 'www.e', '+1 415 555 0123');
    fc.assert(
      fc.property(filler, bait, filler, (before, found, after) => {
        expect(displayName(`${before} ${found} ${after}`)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('is not seen where there is none: four digits or a lone dot harm nobody', () => {
    expect(displayName('Ann 1234')).toBe('Ann 1234');
    expect(displayName('Ann. Lee')).toBe('Ann. Lee');
    expect(displayName('A.B. Lee')).toBe('A.B. Lee');
    expect(displayName('Ann: Lee')).toBe('Ann: Lee');
    expect(displayName('Ann :) Lee')).toBe('Ann :) Lee');
    expect(displayName('Ann \\ Lee')).toBe('Ann \\ Lee');
  });

  it('of 2,048 characters is judged as a whole, not by what would be shown of it', () => {
    expect(displayName(`${'n'.repeat(2030)} evil.example.com`)).toBeNull();
    expect(displayName(`1${'!'.repeat(2040)}2345`)).toBeNull();
  });
});
