import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../console/lookup/span-of.ts';

const NOW = Date.UTC(2026, 10, 25, 12);

describe('a period', () => {
  it('is no period where none was chosen', () => {
    expect(spanOf(null, NOW)).toEqual({});
  });

  it.each([
    [90, 'second', '2026-11-25T11:58:30.000Z'],
    [5, 'minute', '2026-11-25T11:55:00.000Z'],
    [24, 'hour', '2026-11-24T12:00:00.000Z'],
    [7, 'day', '2026-11-18T12:00:00.000Z'],
    [2, 'week', '2026-11-11T12:00:00.000Z'],
    [1, 'month', '2026-10-26T12:00:00.000Z'],
    [1, 'year', '2025-11-25T12:00:00.000Z'],
  ] as const)('of the last %i %ss ends now', (amount, unit, from) => {
    const span = spanOf({ type: 'relative', amount, unit }, NOW);
    expect(span).toEqual({ from, to: '2026-11-25T12:00:00.000Z' });
  });

  it('by the clock on the wall is told in UTC', () => {
    const range = {
      type: 'absolute',
      startDate: '2026-11-24T00:00:00+09:00',
      endDate: '2026-11-24T23:59:59+09:00',
    } as const;
    expect(spanOf(range, NOW)).toEqual({
      from: '2026-11-23T15:00:00.000Z',
      to: '2026-11-24T14:59:59.000Z',
    });
  });
});
