import { describe, expect, it } from 'vitest';
import { readClock } from '../../../../src/domain/support-words/read-clock.ts';
import { SUPPORT_WORDS } from '../../../../src/domain/support-words/words-of.ts';

const { en, ko } = SUPPORT_WORDS;
const now = Date.UTC(2026, 10, 22, 14, 3);
const read = (at: number, timeZone: string) =>
  [en, ko].map((words) => readClock(at, { words, now, timeZone }));

describe('a point in time', () => {
  it.each([
    ['is a time alone when it is today', now, 'UTC', '14:03', '14:03'],
    ['is that of the reader', now, 'Asia/Seoul', '23:03', '23:03'],
    ['begins a day at 00:00', Date.UTC(2026, 10, 22), 'UTC', '00:00', '00:00'],
    ['has its day', Date.UTC(2026, 10, 21, 23), 'UTC', '23:00 on 21 Nov', '11월 21일 23:00'],
    [
      'has its day when the zone says so',
      Date.UTC(2026, 10, 22, 15),
      'Asia/Seoul',
      '00:00 on 23 Nov',
      '11월 23일 00:00',
    ],
    [
      'has its year',
      Date.UTC(2025, 10, 22, 9),
      'UTC',
      '09:00 on 22 Nov 2025',
      '2025년 11월 22일 09:00',
    ],
  ])('%s', (_, at, timeZone, english, korean) => {
    expect(read(at, timeZone)).toEqual([english, korean]);
  });

  it('takes the zone of the machine where none is told', () => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(readClock(now, { words: en, now })).toBe(readClock(now, { words: en, now, timeZone }));
  });
});
