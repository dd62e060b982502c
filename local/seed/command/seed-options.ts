import { parseArgs } from 'node:util';
import { UsageError } from '../../trigger/usage-error.ts';

/** How `npm run seed` was called. */
export interface SeedOptions {
  readonly rows: number;
  readonly seed: number;
  readonly pools: 1 | 2;
  /** The month's end, in milliseconds since 1970. */
  readonly until: number;
  readonly dataDir: string | undefined;
  readonly help: boolean;
}

const DEFAULT_ROWS = 10_000;
const MOST_ROWS = 1_000_000;
const MOST_SEED = 2 ** 31 - 1;

export const SEED_HELP = `Fills the local audit with a month that looks like one: people, outcomes, a bad hour.

  npm run seed                       ${DEFAULT_ROWS} rows
  npm run seed -- --rows 100000      1 to ${MOST_ROWS} rows
  npm run seed -- --seed 7           another month; the same number makes the same one again
  npm run seed -- --until <time>     the month ends then, such as 2026-11-22T12:00:00Z, not now
  npm run seed -- --pools 2          a tenth of the people in a second pool that nobody may see
  npm run seed -- --data-dir <folder>   the one that npm start was given

Works beside a running npm start and without one. The same seed again takes the place of its earlier
rows; other rows stay. To begin anew, delete the data folder (.sealpost by default).
`;

/**
 * @param now milliseconds since 1970
 * @throws UsageError that names the option which is wrong
 */
export function readSeedOptions(args: readonly string[], now: number): SeedOptions {
  const { rows, seed, pools, until, help, 'data-dir': dataDir } = parse(args);
  return {
    rows: wholeNumber(rows, '--rows', DEFAULT_ROWS, 1, MOST_ROWS),
    seed: wholeNumber(seed, '--seed', 1, 0, MOST_SEED),
    pools: wholeNumber(pools, '--pools', 1, 1, 2) === 2 ? 2 : 1,
    until: until === undefined ? now : moment(until, now),
    dataDir,
    help: help === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        rows: { type: 'string' },
        seed: { type: 'string' },
        pools: { type: 'string' },
        until: { type: 'string' },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node's first sentence names the option; the rest is about its own syntax.
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.`);
  }
}

function wholeNumber(
  text: string | undefined,
  option: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return otherwise;
  // `100_000` and `100,000` are how people write it.
  const digits = text.replace(/(?<=\d)[_,](?=\d{3})/g, '');
  const number = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} must be a whole number from ${least} to ${most}.`);
}

/** The audit keeps its rows for ninety days; a month that ends later than now has not happened. */
function moment(text: string, now: number): number {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (at <= now && at > now - 60 * 24 * 3600_000) return at;
  throw new UsageError(
    '--until must be a time of the last sixty days, such as 2026-11-22T12:00:00Z.',
  );
}
