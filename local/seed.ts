import { join, resolve } from 'node:path';
import { en } from '../src/domain/support-words/en.ts';
import { type PersonToTry, peopleToTry, personToTry } from './seed/command/people-to-try.ts';
import { Progress } from './seed/command/progress.ts';
import { inFull } from './seed/command/progress-line.ts';
import { RowWriter } from './seed/command/row-writer.ts';
import { readSeedOptions, SEED_HELP, type SeedOptions } from './seed/command/seed-options.ts';
import { seedProblem } from './seed/command/seed-problem.ts';
import { openSeedTarget } from './seed/command/seed-target.ts';
import { Shares } from './seed/command/shares.ts';
import { monthRows } from './seed/month-rows.ts';
import { createDataDirectory } from './stack/data-directory.ts';
import { LOCAL_ACCOUNT } from './stack/local-account.ts';
import { loadLocalSecrets } from './stack/local-secrets.ts';
import { UsageError } from './trigger/usage-error.ts';

const DEFAULT_DATA_DIR = join(import.meta.dirname, '..', '.sealpost');
const INTERRUPTED = 130;

try {
  const options = readSeedOptions(process.argv.slice(2), Date.now());
  if (options.help) process.stdout.write(SEED_HELP);
  else process.exitCode = await run(options);
} catch (error) {
  const problem = seedProblem(error);
  process.stderr.write(problem === null ? `${String(error)}\n` : `${problem}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** @returns the exit status */
async function run({ rows, seed, pools, until, dataDir }: SeedOptions): Promise<number> {
  const interrupted = interruption();
  const data = await createDataDirectory(resolve(dataDir ?? DEFAULT_DATA_DIR));
  const { pepper } = await loadLocalSecrets(data.secrets);
  const target = await openSeedTarget(data);
  const writer = new RowWriter(target.client, LOCAL_ACCOUNT.auditTable);
  const progress = new Progress(process.stdout, rows);
  const shares = new Shares();
  const toTry: PersonToTry[] = [];
  try {
    for await (const row of monthRows({ rows, seed, pools, until, pepper })) {
      if (interrupted()) break;
      await writer.add(row.item);
      shares.count(row.record);
      const person = personToTry(row);
      if (person !== null) toTry.push(person);
      progress.tell(writer.written);
    }
    await writer.finish();
    progress.tell(writer.written);
  } finally {
    progress.end();
    await target.close();
  }
  const { written } = writer;
  if (interrupted()) console.log('  Stopped. What was written is whole, and stays.');
  console.log(`
  ${inFull(written)} rows of ${inFull(shares.people)} people, in ${en.duration(progress.elapsedMs)}.
  ${shares.inWords()}

  To look up in the console${target.consoleUrl === null ? ' (npm start)' : `, ${target.consoleUrl}`}:

${peopleToTry(toTry, Date.now())}
`);
  return interrupted() ? INTERRUPTED : 0;
}

/** Once, a signal asks to come to an end; the second time it ends everything. */
function interruption(): () => boolean {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      asked = true;
    });
  }
  return () => asked;
}
