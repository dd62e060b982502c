import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { readInstant } from './read-instant.ts';

export interface PeriodOptions {
  readonly from?: string;
  readonly to?: string;
  readonly last?: string;
}

export interface PeriodTerms {
  /** What is meant when nothing is said; without one there is no beginning, or no end. */
  readonly usual?: string;
  readonly longestDays?: number;
}

export interface Period {
  /** As the API takes it. */
  readonly from?: string;
  readonly to?: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const UNIT_MS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: DAY_MS,
  w: 7 * DAY_MS,
};

export function withPeriodOptions(command: Command): Command {
  return command
    .option('--from <time>', '2026-11-22, 2026-11-22T13:00 (by your clock), or with Z or +09:00')
    .option('--to <time>', 'the same; a day ends at its midnight; default: now')
    .option('--last <time>', 'up to now: 90m, 24h, 7d, 2w');
}

/** @param now in milliseconds */
export function readPeriod(
  { from, to, last }: PeriodOptions,
  { usual, longestDays }: PeriodTerms,
  now: number,
): Period {
  if (last !== undefined && (from !== undefined || to !== undefined)) {
    throw wrong('Give either --last, or --from and --to.');
  }
  const span = last ?? (from === undefined && to === undefined ? usual : undefined);
  const end = to === undefined ? now : instant('--to', to, 'last');
  const begin =
    span !== undefined
      ? now - readSpan(span)
      : from === undefined
        ? null
        : instant('--from', from, 'first');
  if (begin !== null && begin > end) throw wrong('--to is before --from.');
  if (longestDays !== undefined) {
    if (begin === null) throw wrong('--from is missing.');
    if (end - begin > longestDays * DAY_MS) throw wrong(`At most ${longestDays} days at a time.`);
  }
  return {
    ...(begin !== null && { from: new Date(begin).toISOString() }),
    ...((begin !== null || to !== undefined) && { to: new Date(end).toISOString() }),
  };
}

/** Both ends, for what cannot do without. */
export function readWholePeriod(
  options: PeriodOptions,
  terms: PeriodTerms & ({ readonly usual: string } | { readonly longestDays: number }),
  now: number,
): Required<Period> {
  const { from, to } = readPeriod(options, terms, now);
  if (from === undefined || to === undefined) throw wrong('--from is missing.');
  return { from, to };
}

function instant(option: string, text: string, edge: 'first' | 'last'): number {
  const at = readInstant(text, edge);
  if (at !== null) return at;
  throw wrong(`${option} is no time. Write it like 2026-11-22 or 2026-11-22T13:00.`);
}

function readSpan(text: string): number {
  const [, amount, unit = ''] = /^(\d{1,4})([mhdw])$/.exec(text) ?? [];
  const span = Number(amount) * (UNIT_MS[unit] ?? Number.NaN);
  if (span > 0) return span;
  throw wrong('--last must be like 90m, 24h, 7d or 2w.');
}

function wrong(message: string): CommandError {
  return new CommandError(EXIT.usage, message);
}
