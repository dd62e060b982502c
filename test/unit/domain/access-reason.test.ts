import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessReason } from '../../../src/domain/access-reason.ts';

describe('the reason that somebody typed in', () => {
  it.each([
    'She wrote to us and waits on the phone',
    'SUP-123456 and INC0012345, see #1234567',
    'Asked by @kim at 14:03',
    '3 mails in 10 min, 5.2.2 each time',
    '고객이 코드를 받지 못했다고 합니다',
  ])('is kept as it is: %s', (reason) => {
    expect(accessReason(reason)).toBe(reason);
  });

  it.each([
    ['an address', 'did ann.private@example.com get it?', 'did ••• get it?'],
    ['an address in brackets', 'Ann <ann@example.com> asks', 'Ann <•••> asks'],
    ['a thing with two at signs', 'ann@mail@example.com asks', '••• asks'],
    ['an address beyond ASCII', 'jürgen@köln.example asks', '••• asks'],
    ['a full-width address', 'ann＠example．com asks', '••• asks'],
    ['an address with an unseen mark', 'ann\u200b@exam\u00adple.com asks', '••• asks'],
    ['a phone number', 'call +82 10-1234-5678 back', 'call ••• back'],
    ['a number in brackets', 'call (010) 1234 5678 back', 'call ••• back'],
    ['a number with fine hyphens', 'call 010‑1234–5678 back', 'call ••• back'],
    ['a number with slashes', 'call 0172/123.45.67 back', 'call ••• back'],
    ['a number pasted with marks', 'call \u202a+821012345678\u202c back', 'call ••• back'],
    ['digits of another script', 'call ٠١٢٣٤٥٦٧ back', 'call ••• back'],
    ['full-width digits', 'call ０１０１２３４５６７８ back', 'call ••• back'],
    ['a number behind a letter that no ticket has', '번호는01012345678', '번호는•••'],
    ['a code', 'she reads 493027 from her phone', 'she reads ••• from her phone'],
    ['a code in two parts', 'she reads 493 027, twice', 'she reads •••, twice'],
    ['two of them', '493027 to ann@example.com', '••• to •••'],
  ])('is kept without %s', (_what, typed, filed) => {
    expect(accessReason(typed)).toBe(filed);
  });

  it('is one line without marks and needless room', () => {
    expect(accessReason('  one\r\ntwo\u2028three\tfour \u0000 five\u202e  ')).toBe(
      'one two three four five',
    );
  });

  it('holds no address, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9._+-]{1,12}$/);
    const around = fc.constantFrom('', ' ', 'x ', ' x', '(', ')', ', ', ': ', '<', '>', '\n', '한');
    fc.assert(
      fc.property(word, word, around, around, (local, host, before, after) => {
        const filed = accessReason(`${before}${local}@${host}.com${after}`);
        expect(filed).not.toContain('@');
        expect(filed).not.toContain(`${host}.com`);
      }),
    );
  });

  it('holds no six digits in a row, whatever stands between them, save in the number of a ticket', () => {
    const digit = fc.constantFrom(...'0123456789');
    const between = fc.constantFrom('', '', ' ', '-', '.', '/', ') ', ' (', ' - ');
    const number = fc
      .array(fc.tuple(digit, between), { minLength: 6, maxLength: 15 })
      .map((parts) => parts.map(([one, gap]) => one + gap).join(''));
    fc.assert(
      fc.property(number, fc.constantFrom('', 'call ', 'call: ', 'tel. +', '('), (told, before) => {
        expect(accessReason(`${before}${told}`)).not.toMatch(/\d/);
      }),
    );
  });

  it('is the same when it is filed again, and never longer than a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const filed = accessReason(typed);
        expect(accessReason(filed)).toBe(filed);
        expect(filed).not.toMatch(/[\n\r\u2028\u2029\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
