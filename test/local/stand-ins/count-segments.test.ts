import { describe, expect, it } from 'vitest';
import { countSegments } from '../../../local/stand-ins/twilio/count-segments.ts';

describe('the segments of an SMS', () => {
  it.each([
    ['160 GSM characters', 'a'.repeat(160), 1],
    ['161 GSM characters', 'a'.repeat(161), 2],
    ['306 GSM characters', 'a'.repeat(306), 2],
    ['307 GSM characters', 'a'.repeat(307), 3],
    ['80 euro signs, two septets each', '€'.repeat(80), 1],
    ['81 euro signs', '€'.repeat(81), 2],
    ['a pair of septets that would be torn apart', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['70 Korean characters', '가'.repeat(70), 1],
    ['71 Korean characters', '가'.repeat(71), 2],
    ['one Korean character among 70 others', `${'a'.repeat(70)}가`, 2],
    ['35 emoji, two units each', '🔑'.repeat(35), 1],
    ['36 emoji', '🔑'.repeat(36), 2],
  ])('are right for %s', (_, text, segments) => {
    expect(countSegments(text)).toBe(segments);
  });
});
