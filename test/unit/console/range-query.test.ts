import { describe, expect, it } from 'vitest';
import { rangeFromQuery, rangeToQuery } from '../../../console/lookup/range-query.ts';

const OWN = { type: 'relative', amount: 24, unit: 'hour', key: 'day' } as const;
const FROM = '2026-11-01T00:00:00.000Z';
const TO = '2026-11-03T12:30:00.000Z';

describe('the period in the address of a page', () => {
  it.each([
    ['last=1-hour', { type: 'relative', amount: 1, unit: 'hour' }],
    ['last=7-day', { type: 'relative', amount: 7, unit: 'day' }],
    ['last=1-week', { type: 'relative', amount: 1, unit: 'week' }],
    [`from=${FROM}&to=${TO}`, { type: 'absolute', startDate: FROM, endDate: TO }],
    [
      'from=2026-11-01T09:00:00%2B09:00&to=2026-11-01T10:00:00%2B09:00',
      {
        type: 'absolute',
        startDate: '2026-11-01T09:00:00+09:00',
        endDate: '2026-11-01T10:00:00+09:00',
      },
    ],
  ])('is read: %s', (query, range) => {
    expect(rangeFromQuery(query, OWN, 7)).toEqual(range);
  });

  it.each([
    ['', 'none'],
    ['last=', 'an empty one'],
    ['last=0-hour', 'no time at all'],
    ['last=-1-hour', 'the future'],
    ['last=24-constructor', 'an unknown unit'],
    ['last=24-fortnight', 'another unknown unit'],
    ['last=8-day', 'too long'],
    ['last=169-hour', 'too long, in hours'],
    ['last=2-week', 'too long, in weeks'],
    [`from=${FROM}`, 'no end'],
    [`from=${TO}&to=${FROM}`, 'an end before its beginning'],
    [`from=${FROM}&to=2026-11-09T00:00:00Z`, 'too long, by its ends'],
    ['from=yesterday&to=today', 'words'],
    ['from=2026-13-40T00:00:00Z&to=2026-13-41T00:00:00Z', 'days that there are not'],
  ])('is the page’s own for “%s”: %s', (query) => {
    expect(rangeFromQuery(query, OWN, 7)).toBe(OWN);
  });

  it('may be as long as it likes where a page sets no end', () => {
    expect(rangeFromQuery('last=52-week', OWN, null)).toMatchObject({ amount: 52, unit: 'week' });
  });

  it('comes back as it was written', () => {
    for (const query of ['last=7-day', new URLSearchParams({ from: FROM, to: TO }).toString()]) {
      expect(rangeToQuery(rangeFromQuery(query, OWN, 7))).toBe(query);
    }
  });

  it('is written in UTC, whatever clock it was chosen by', () => {
    const range = {
      type: 'absolute',
      startDate: '2026-11-01T09:00:00+09:00',
      endDate: '2026-11-01T10:00:00+09:00',
    } as const;
    expect(rangeToQuery(range)).toBe(
      'from=2026-11-01T00%3A00%3A00.000Z&to=2026-11-01T01%3A00%3A00.000Z',
    );
  });
});
