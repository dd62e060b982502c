import { afterEach, describe, expect, it } from 'vitest';
import { hourBars, tonesIn } from '../../../console/pages/overview/hour-bars.ts';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';

const own = process.env['TZ'];
const inZone = (zone: string) => {
  process.env['TZ'] = zone;
};
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const answer = (changes: Partial<OverviewAnswer>): OverviewAnswer => ({
  from: '2026-11-20T00:00:00.000Z',
  to: '2026-11-21T00:00:00.000Z',
  complete: true,
  total: 0,
  byHour: [],
  byChannel: [],
  byTrigger: [],
  byStatus: [],
  byReason: [],
  arrivals: { arrived: 0, p50Ms: null, p95Ms: null },
  ...changes,
});
const hour = (at: string, tone: OverviewAnswer['byHour'][number]['tone'], count: number) => ({
  at,
  channel: 'email' as const,
  tone,
  count,
});
const begins = (wish: Partial<OverviewAnswer>, most: number) =>
  hourBars(answer(wish), most).bars.map(({ from }) => from.toISOString());

describe('the bars of an overview', () => {
  it('are one for each hour, quiet ones too, where there is room', () => {
    const { hoursPerBar, bars } = hourBars(
      answer({ byHour: [hour('2026-11-20T05:00:00.000Z', 'good', 3)] }),
      24,
    );
    expect(hoursPerBar).toBe(1);
    expect(bars.map(({ total }) => total)).toEqual([...Array(5).fill(0), 3, ...Array(18).fill(0)]);
  });

  it('begin and end with the hours that the time only touches', () => {
    const span = { from: '2026-11-20T10:40:00.000Z', to: '2026-11-20T12:05:00.000Z' };
    expect(begins(span, 24)).toEqual([
      '2026-11-20T10:00:00.000Z',
      '2026-11-20T11:00:00.000Z',
      '2026-11-20T12:00:00.000Z',
    ]);
  });

  it('leave out no message, not even one of the very last millisecond', () => {
    const byHour = [
      hour('2026-11-20T00:00:00.000Z', 'good', 2),
      hour('2026-11-21T00:00:00.000Z', 'bad', 1),
    ];
    for (const most of [1, 7, 24, 100]) {
      const { bars } = hourBars(answer({ byHour }), most);
      expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(3);
    }
  });

  it('are one bar of a time without length', () => {
    const at = '2026-11-20T10:00:00.000Z';
    expect(begins({ from: at, to: at }, 24)).toEqual([at]);
  });

  it('add up channels, and keep tones apart', () => {
    const at = '2026-11-20T05:00:00.000Z';
    const byHour = [
      hour(at, 'good', 3),
      { ...hour(at, 'good', 4), channel: 'sms' as const },
      hour(at, 'bad', 1),
    ];
    const { bars } = hourBars(answer({ byHour }), 24);
    expect(bars[5]).toMatchObject({ total: 8, counts: { good: 7, busy: 0, doubt: 0, bad: 1 } });
    expect(tonesIn(bars)).toEqual(['good', 'bad']);
  });

  it.each([
    [168, 168, 1],
    [168, 57, 3],
    [168, 29, 6],
    [48, 29, 2],
    [24, 29, 1],
    [168, 1, 24],
  ])('of %i hours with room for %i stand for %i each', (hours, most, width) => {
    inZone('UTC');
    const to = new Date(Date.UTC(2026, 10, 20) + hours * 3600_000).toISOString();
    expect(hourBars(answer({ to }), most).hoursPerBar).toBe(width);
  });

  it('of several hours begin where the day of the reader does', () => {
    inZone('Asia/Seoul');
    expect(begins({}, 4)).toEqual([
      '2026-11-20T00:00:00.000Z',
      '2026-11-20T03:00:00.000Z',
      '2026-11-20T09:00:00.000Z',
      '2026-11-20T15:00:00.000Z',
      '2026-11-20T21:00:00.000Z',
    ]);
  });

  it('keep to whole hours of the audit where clocks are half an hour off', () => {
    inZone('Asia/Kolkata');
    expect(begins({}, 4)).toEqual([
      '2026-11-20T00:00:00.000Z',
      '2026-11-20T01:00:00.000Z',
      '2026-11-20T07:00:00.000Z',
      '2026-11-20T13:00:00.000Z',
      '2026-11-20T19:00:00.000Z',
    ]);
  });

  it('stay whole on the day on which the clocks are put back', () => {
    inZone('Europe/Berlin');
    const span = { from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' };
    const byHour = [
      hour('2026-10-25T00:00:00.000Z', 'good', 1),
      hour('2026-10-25T01:00:00.000Z', 'good', 1),
    ];
    const { bars } = hourBars(answer({ ...span, byHour }), 5);
    // Two o'clock comes twice, in the same bar, which is seven hours long.
    expect(bars.map(({ total }) => total)).toEqual([2, 0, 0, 0]);
    expect(bars[1]?.from.toISOString()).toBe('2026-10-25T05:00:00.000Z');
  });
});
