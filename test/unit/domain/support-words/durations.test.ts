import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationParts } from '../../../../src/domain/support-words/duration-parts.ts';
import { SUPPORT_WORDS } from '../../../../src/domain/support-words/words-of.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const IN_MS = { day: 24 * HOUR, hour: HOUR, minute: 60 * SECOND, second: SECOND };

describe('a duration', () => {
  it.each([
    [0, 'under 1 s', '1초 미만'],
    [999, 'under 1 s', '1초 미만'],
    [9 * SECOND, '9 s', '9초'],
    [9499, '9 s', '9초'],
    [59_600, '1 min', '1분'],
    [125 * SECOND, '2 min 5 s', '2분 5초'],
    [3 * HOUR, '3 h', '3시간'],
    [HOUR - 1, '1 h', '1시간'],
    [3 * HOUR + 12 * 60 * SECOND + 40 * SECOND, '3 h 13 min', '3시간 13분'],
    [24 * HOUR - 1, '1 d', '1일'],
    [50 * HOUR, '2 d 2 h', '2일 2시간'],
  ])('of %i ms is %s, %s', (milliseconds, english, korean) => {
    expect(SUPPORT_WORDS.en.duration(milliseconds)).toBe(english);
    expect(SUPPORT_WORDS.ko.duration(milliseconds)).toBe(korean);
  });

  it('has two units at most, and is off by half of the smaller one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: SECOND, max: 400 * 24 * HOUR }), (milliseconds) => {
        const parts = durationParts(milliseconds);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.length).toBeLessThanOrEqual(2);
        const told = parts.reduce((sum, [amount, unit]) => sum + amount * IN_MS[unit], 0);
        const step = milliseconds < HOUR ? SECOND : milliseconds < 24 * HOUR ? 60_000 : HOUR;
        expect(Math.abs(told - milliseconds)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });
});
