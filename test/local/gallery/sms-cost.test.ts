import { expect, test } from 'vitest';
import { smsCost } from '../../../local/gallery/sms-cost.ts';

test.each([
  ['a'.repeat(160), '1 segment, GSM-7, 160 of 160'],
  ['a'.repeat(161), '2 segments, GSM-7, 161 of 306'],
  ['€'.repeat(80), '1 segment, GSM-7, 160 of 160'],
  ['가'.repeat(70), '1 segment, UCS-2, 70 of 70'],
  ['가'.repeat(71), '2 segments, UCS-2, 71 of 134'],
  ['가'.repeat(135), '3 segments, UCS-2, 135 of 201'],
])('%s', (text, words) => {
  expect(smsCost(text).words).toBe(words);
});

test('a few stray characters are named, a whole script is not', () => {
  expect(smsCost('kod doğru: ğ, ş').strays).toEqual(['ğ', 'ş']);
  expect(smsCost('인증번호를 알려주지 마세요').strays).toEqual([]);
  expect(smsCost('plain').strays).toEqual([]);
});
