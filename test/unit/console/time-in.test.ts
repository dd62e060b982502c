import { describe, expect, it } from 'vitest';
import { timeIn } from '../../../console/delivery/time-in.ts';

const AT = '2026-11-24T15:03:09.500Z';
const KOREA = { timeZone: 'Asia/Seoul' };

describe('a point in time', () => {
  it('is written as the language writes it, by the clock that is asked for', () => {
    expect(timeIn(AT, 'en', KOREA)).toBe('25 Nov 2026, 00:03');
    expect(timeIn(AT, 'en', { timeZone: 'UTC' })).toBe('24 Nov 2026, 15:03');
    expect(timeIn(AT, 'ko', KOREA)).toBe('2026년 11월 25일 00:03');
  });

  it('has its seconds where a minute is long, and no year where room is short', () => {
    expect(timeIn(AT, 'en', { ...KOREA, exact: true })).toBe('25 Nov 2026, 00:03:09');
    expect(timeIn(AT, 'en', { ...KOREA, brief: true })).toBe('25 Nov, 00:03');
    expect(timeIn(AT, 'ko', { ...KOREA, brief: true })).toBe('11월 25일 00:03');
  });
});
