import { describe, expect, it } from 'vitest';
import { type DetectedKind, detectKey, keyOfKind } from '../../../console/lookup/detect-key.ts';

const SUB = 'ebca0805-17b1-424c-a355-d0488a9c9b2d';
const ID = '6rq5ltkdeivwc3unoj2he44om5gvsovd';

type Row = readonly [pasted: string, kind: DetectedKind, value: string];

const ADDRESSES: readonly Row[] = [
  ['ann@example.com', 'email', 'ann@example.com'],
  ['  ann@example.com\n', 'email', 'ann@example.com'],
  ['Ann@Example.COM', 'email', 'Ann@Example.COM'],
  ['ann.lee+tag@mail.example.co.kr', 'email', 'ann.lee+tag@mail.example.co.kr'],
  ['Ann Lee <ann@example.com>', 'email', 'ann@example.com'],
  ['"Lee, Ann" <ann@example.com>,', 'email', 'ann@example.com'],
  ['<ann@example.com>', 'email', 'ann@example.com'],
  ['mailto:ann@example.com', 'email', 'ann@example.com'],
  ['MAILTO:ann@example.com?subject=No%20code', 'email', 'ann@example.com'],
  ['Ann <mailto:ann@example.com>', 'email', 'ann@example.com'],
  ['who?me@example.com', 'email', 'who?me@example.com'],
  ['ann@example.com.', 'email', 'ann@example.com'],
  ['ann@example.com;', 'email', 'ann@example.com'],
  ['“ann@example.com”', 'email', 'ann@example.com'],
  ["'ann@example.com',", 'email', 'ann@example.com'],
  ['ann\u200b@example\u00ad.com', 'email', 'ann@example.com'],
  ['\u202aann@example.com\u202c', 'email', 'ann@example.com'],
  ['\ufeffann@example.com', 'email', 'ann@example.com'],
  ['ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'email', 'ann@example.com'],
  ['앤@예시.한국', 'email', '앤@예시.한국'],
  ['010@example.com', 'email', '010@example.com'],
  [`${SUB}@example.com`, 'email', `${SUB}@example.com`],
];

const NUMBERS: readonly Row[] = [
  ['+821021234567', 'phone', '+821021234567'],
  ['+82 10-2123-4567', 'phone', '+82 10-2123-4567'],
  ['010-2123-4567', 'phone', '010-2123-4567'],
  ['010 2123 4567', 'phone', '010 2123 4567'],
  ['010.2123.4567', 'phone', '010.2123.4567'],
  ['010·2123·4567', 'phone', '010 2123 4567'],
  ['(02) 312-3456', 'phone', '(02) 312-3456'],
  ['02)312-3456', 'phone', '02)312-3456'],
  ['+49 (0) 170/1234567', 'phone', '+49 (0) 170/1234567'],
  ['(+82) 10 2123 4567', 'phone', '(+82) 10 2123 4567'],
  ['0082 10 2123 4567', 'phone', '0082 10 2123 4567'],
  ['tel:+82-10-2123-4567', 'phone', '+82-10-2123-4567'],
  ['010–2123—4567', 'phone', '010-2123-4567'],
  ['\u202a+82 10‑2123‑4567\u202c', 'phone', '+82 10-2123-4567'],
  ['+82\u00a010\u00a02123\u00a04567', 'phone', '+82 10 2123 4567'],
  ['０１０−２１２３−４５６７', 'phone', '010-2123-4567'],
  ['０１０－２１２３－４５６７', 'phone', '010-2123-4567'],
  ['٠١٠٢١٢٣٤٥٦٧', 'phone', '٠١٠٢١٢٣٤٥٦٧'],
];

const IDS: readonly Row[] = [
  [SUB, 'sub', SUB],
  [SUB.toUpperCase(), 'sub', SUB],
  [` ${SUB}\u200b`, 'sub', SUB],
  [`"${SUB}"`, 'sub', SUB],
  [ID, 'notification', ID],
  [`${ID}\n`, 'notification', ID],
  [`https://console.example.com/n/${ID}`, 'notification', ID],
  [`http://127.0.0.1:8026/n/${ID}?from=chat`, 'notification', ID],
];

const NAMES: readonly Row[] = [
  ['yerin-park-0', 'user-name', 'yerin-park-0'],
  ['박예린', 'user-name', '박예린'],
  ['12', 'user-name', '12'],
  ['12345', 'user-name', '12345'],
  ['1'.repeat(21), 'user-name', '1'.repeat(21)],
  [ID.toUpperCase(), 'user-name', ID.toUpperCase()],
  [`${ID}a`, 'user-name', `${ID}a`],
  [SUB.slice(1), 'user-name', SUB.slice(1)],
  ['@ann', 'user-name', '@ann'],
  ['ann@', 'user-name', 'ann@'],
  ['a@b@c', 'user-name', 'a@b@c'],
  ['Google_10769150350006150715113082367', 'user-name', 'Google_10769150350006150715113082367'],
  ['می\u200cخواهم', 'user-name', 'می\u200cخواهم'],
  ['\u200fann\u200f', 'user-name', 'ann'],
  ['ann\r\nlee', 'user-name', 'ann lee'],
  ['ann\u0000lee', 'user-name', 'ann lee'],
];

/** As text it is a name like any other; what it would do elsewhere is nothing to this. */
const HOSTILE: readonly Row[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  "' OR 1=1 --",
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '=HYPERLINK("http://evil.example")',
  `https://evil.example/${ID}`,
  `javascript://x/n/${ID}`,
].map((text) => [text, 'user-name', text]);

describe('what was pasted', () => {
  it.each(ADDRESSES)('%j is an e-mail address', (pasted, kind, value) => {
    expect(detectKey(pasted)).toEqual({ kind, value });
  });

  it.each(NUMBERS)('%j, a number in some spelling, is a %s', (pasted, kind, value) => {
    expect(detectKey(pasted)).toEqual({ kind, value });
  });

  it.each(IDS)('%j is an id: %s', (pasted, kind, value) => {
    expect(detectKey(pasted)).toEqual({ kind, value });
  });

  it.each([...NAMES, ...HOSTILE])('%j is a user name, taken letter by letter', (...row) => {
    const [pasted, kind, value] = row;
    expect(detectKey(pasted)).toEqual({ kind, value });
  });

  it.each(['', '   ', '\n\t', '\u200b\ufeff', '\u0000'])('%j is nothing', (pasted) => {
    expect(detectKey(pasted)).toBeNull();
    expect(keyOfKind(pasted, 'email')).toBeNull();
  });

  it('is a user name, and nothing is read in it, when it is longer than any key', () => {
    for (const text of ['<', '@', '(', '\u200b', '0-', 'a@', '“', '.,;', 'ann@example.com ']) {
      const value = `x${text.repeat(50_000)}`.trim();
      expect(detectKey(` ${value} `)).toEqual({ kind: 'user-name', value });
      expect(keyOfKind(value, 'email')).toEqual({ kind: 'email', value });
    }
    expect(detectKey(' '.repeat(50_000))).toBeNull();
  });
});

describe('what somebody says that it is', () => {
  it.each([
    ['010-2123-4567', 'user-name', '010-2123-4567'],
    [SUB, 'user-name', SUB],
    [ID, 'user-name', ID],
    ['12', 'phone', '12'],
    ['ann', 'email', 'ann'],
    ['Ann <ann@example.com>', 'email', 'ann@example.com'],
    ['tel:010–2123–4567', 'phone', '010-2123-4567'],
    [SUB.toUpperCase(), 'sub', SUB],
    ['not-a-sub', 'sub', 'not-a-sub'],
    [`https://console.example.com/n/${ID}`, 'notification', ID],
  ] as const)('%j as %s is looked for as such', (pasted, kind, value) => {
    expect(keyOfKind(pasted, kind)).toEqual({ kind, value });
  });
});
