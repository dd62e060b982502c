import { expect, test } from 'vitest';
import { readSeedOptions } from '../../../local/seed/command/seed-options.ts';
import { UsageError } from '../../../local/trigger/usage-error.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const read = (...args: string[]) => readSeedOptions(args, NOW);

test('without a word: ten thousand rows of the month that ends now', () => {
  expect(read()).toEqual({
    rows: 10_000,
    seed: 1,
    pools: 1,
    until: NOW,
    dataDir: undefined,
    help: false,
  });
});

test('the options change that', () => {
  expect(
    read('--rows', '100000', '--seed', '7', '--pools', '2', '--until', '2026-11-20T00:00:00Z'),
  ).toMatchObject({ rows: 100_000, seed: 7, pools: 2, until: Date.parse('2026-11-20T00:00:00Z') });
  expect(read('--rows', '1,000,000').rows).toBe(1_000_000);
  expect(read('--rows', '1_000').rows).toBe(1000);
  expect(read('--rows', '1').rows).toBe(1);
  expect(read('-h').help).toBe(true);
});

test.each(['0', '1000001', '-5', '1.5', '1e3', 'many', '', '9999999999999', '10,00'])(
  '--rows %s is refused, and the range is told',
  (rows) => {
    expect(() => read(`--rows=${rows}`)).toThrow(UsageError);
    expect(() => read(`--rows=${rows}`)).toThrow(
      '--rows must be a whole number from 1 to 1000000.',
    );
  },
);

test.each([
  ['--seed=-1', '--seed'],
  ['--seed=x', '--seed'],
  ['--pools=3', '--pools'],
  ['--pools=0', '--pools'],
  ['--until=yesterday', '--until'],
  ['--until=2026-11-23T00:00:00Z', '--until'],
  ['--until=2026-01-01T00:00:00Z', '--until'],
  ['--until=2026-13-45T00:00:00Z', '--until'],
  ['--row=5', '--row'],
  ['surplus', 'surplus'],
])('%s is refused by name', (argument, name) => {
  expect(() => read(argument)).toThrow(UsageError);
  expect(() => read(argument)).toThrow(name);
});
