import { parseArgs } from 'node:util';
import { type RowId, rows, seed } from './rows.ts';

/** What the command line asks for. */
export interface BenchOptions {
  readonly rounds: number;
  /** The lines wanted; all of them when `--only` is not given. */
  readonly wanted: ReadonlySet<RowId>;
  readonly json: boolean;
  /** Measure the seed against itself: shows how much of a ratio is noise. */
  readonly noise: boolean;
}

/** How the command is used, for `--help` and for wrong options. */
export const usage = `npm run bench -- [options]
  --rounds N     paired rounds, 7 if not given; one more is run and thrown away
  --only LIST    only lines whose name holds one of these words, e.g. sms or email-cold,cpu
  --noise        the seed against itself: every ratio should be 1.00
  --json         figures as JSON instead of the table
Lines: ${Object.keys(rows).join(' ')}`;

/** Reads the command line. Throws with a sentence for the user when it makes no sense. */
export const parseOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '7' },
      only: { type: 'string' },
      noise: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error('--rounds takes a number from 1 on.');

  const words = values.only?.split(',') ?? [''];
  const ids = Object.keys(rows) as RowId[];
  const wanted = new Set(
    ids
      .filter((id) => words.some((word) => id.includes(word.trim())))
      .filter((id) => !values.noise || rows[id].baseline === seed),
  );
  if (wanted.size === 0) throw new Error('--only leaves no line to measure.');
  return { rounds, wanted, json: values.json, noise: values.noise };
};
