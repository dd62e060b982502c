import { join, resolve } from 'node:path';
import { dataDirectory } from './stack/data-directory.ts';
import type { TriggerResult } from './stack/trigger-result.ts';
import { RunningStack } from './trigger/running-stack.ts';
import { readTriggerCommand, type TriggerCommand } from './trigger/trigger-command.ts';
import { TRIGGER_HELP } from './trigger/trigger-help.ts';
import { hasFault, resultInFull, resultLine, totals } from './trigger/trigger-report.ts';
import { UsageError } from './trigger/usage-error.ts';

const DEFAULT_DATA_DIR = join(import.meta.dirname, '..', '.sealpost');

try {
  const command = readTriggerCommand(process.argv.slice(2));
  if (command.help) console.log(TRIGGER_HELP);
  else process.exitCode = await run(command);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) console.error('See: npm run trigger -- --help');
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** @returns the exit status: 1 when a promise of the product was broken */
async function run({ inputs, all, json, dataDir, faults }: TriggerCommand): Promise<number> {
  const { address } = dataDirectory(resolve(dataDir ?? DEFAULT_DATA_DIR));
  const stack = await RunningStack.find(address);
  const results: TriggerResult[] = [];
  const before = await stack.faults();
  try {
    await stack.changeFaults(faults);
    for (const input of inputs) {
      const result = await stack.trigger(input);
      results.push(result);
      if (!json) console.log(all ? resultLine(result) : resultInFull(result));
    }
  } finally {
    // What was broken for this call only is mended; what was broken before stays so.
    await stack.changeFaults(before).catch(() => undefined);
  }
  if (json) console.log(JSON.stringify(results, null, 2));
  else if (all) console.log(`\n${totals(results)}`);
  return results.some(hasFault) ? 1 : 0;
}
