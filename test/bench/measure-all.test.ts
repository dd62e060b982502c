import { describe, expect, it } from 'vitest';
import type { Laboratory } from '../../bench/laboratory.ts';
import { measureAll } from '../../bench/measure-all.ts';
import { type BenchOptions, parseOptions } from '../../bench/options.ts';
import type { Series } from '../../bench/series/series.ts';

const laboratory: Laboratory = {
  run: () => Promise.reject(new Error('No process is needed here.')),
  close: async () => {},
};
const decrypt: Series = {
  title: 'decrypt',
  lines: ['decrypt'],
  async measure({ onRound }) {
    onRound(0);
    onRound(1);
    return [{ id: 'decrypt', measured: 1 }];
  },
};
const memory: Series = {
  title: 'memory',
  lines: ['email-cold', 'email-memory'],
  measure: async () => [
    { id: 'email-memory', measured: 60 },
    { id: 'email-cold', measured: 200 },
  ],
};
const broken: Series = {
  title: 'bundle',
  lines: ['sms-bundle'],
  measure: () => Promise.reject(new Error('not built')),
};

const measure = async (options: BenchOptions, shown: string[] = []) =>
  measureAll([decrypt, broken, memory], laboratory, options, {
    show: (text) => shown.push(text),
    clear: () => {},
  });

describe('a run of the benchmark', () => {
  it('gives its figures in the order of the table', async () => {
    const { figures } = await measure(parseOptions([]));
    expect(figures.map(({ id }) => id)).toEqual(['email-cold', 'decrypt', 'email-memory']);
  });

  it('reports a series that fails, and goes on', async () => {
    const { failures, figures } = await measure(parseOptions([]));
    expect(failures).toEqual({ bundle: 'not built' });
    expect(figures).toHaveLength(3);
  });

  it('measures no series without a wanted line, and shows no line that is not wanted', async () => {
    const { figures, failures } = await measure(parseOptions(['--only', 'memory']));
    expect(figures.map(({ id }) => id)).toEqual(['email-memory']);
    expect(failures).toEqual({});
  });

  it('says which round it is in', async () => {
    const shown: string[] = [];
    await measure(parseOptions(['--only', 'decrypt', '--rounds', '3']), shown);
    expect(shown).toEqual(['decrypt: warming up', 'decrypt: round 1 of 3']);
  });
});
