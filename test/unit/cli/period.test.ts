import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPeriod, readWholePeriod } from '../../../cli/options/period-options.ts';
import { readInstant } from '../../../cli/options/read-instant.ts';

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const iso = (text: string, edge: 'first' | 'last' = 'first') => {
  const at = readInstant(text, edge);
  return at === null ? null : new Date(at).toISOString();
};

describe('a point in time', () => {
  it.each([
    ['2026-11-22', '2026-11-21T23:00:00.000Z'],
    ['2026-11-22T13:00', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22 13:00:30', '2026-11-22T12:00:30.000Z'],
    ['2026-11-22T13:00Z', '2026-11-22T13:00:00.000Z'],
    ['2026-11-22t13:00:00z', '2026-11-22T13:00:00.000Z'],
    ['2026-11-22T13:00:00+09:00', '2026-11-22T04:00:00.000Z'],
    ['2028-02-29', '2028-02-28T23:00:00.000Z'],
  ])('%s is %s', (text, expected) => expect(iso(text)).toBe(expected));

  it('a day ends at its midnight, also where clocks are changed', () => {
    expect(iso('2026-11-22', 'last')).toBe('2026-11-22T22:59:59.999Z');
    expect(iso('2026-10-25', 'last')).toBe('2026-10-25T22:59:59.999Z');
    expect(iso('2026-03-29', 'last')).toBe('2026-03-29T21:59:59.999Z');
  });

  it.each([
    '',
    'today',
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '22.11.2026',
    '2026-11-22T25:00',
    '2026-11-22T13',
    '2026-11-22Z',
    '12026-11-22',
    '2026-11-22T13:00+99:99',
  ])('%s is none', (text) => expect(iso(text)).toBeNull());
});

describe('a period', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const read = (options: Parameters<typeof readPeriod>[0]) => readPeriod(options, {}, now);

  it('is up to now, or from here to there', () => {
    const to = '2026-11-22T12:00:00.000Z';
    expect(read({ last: '90m' })).toEqual({ from: '2026-11-22T10:30:00.000Z', to });
    expect(read({ last: '2w' })).toEqual({ from: '2026-11-08T12:00:00.000Z', to });
    expect(read({ from: '2026-11-01' })).toEqual({ from: '2026-10-31T23:00:00.000Z', to });
    expect(read({ to: '2026-11-21' })).toEqual({ to: '2026-11-21T22:59:59.999Z' });
    expect(read({})).toEqual({});
  });

  it('is what is usual when nothing is said', () => {
    expect(readWholePeriod({}, { usual: '24h' }, now).from).toBe('2026-11-21T12:00:00.000Z');
    expect(() => readWholePeriod({ to: '2026-11-21' }, { usual: '24h' }, now)).toThrow('--from');
  });

  it('is no longer than it may be', () => {
    const week = { longestDays: 7 };
    expect(readWholePeriod({ last: '7d' }, week, now).to).toBe('2026-11-22T12:00:00.000Z');
    expect(() => readWholePeriod({ last: '169h' }, week, now)).toThrow('At most 7 days');
    expect(() => readWholePeriod({}, week, now)).toThrow('--from is missing');
  });
});
