import { join } from 'node:path';
import { LambdaRunner } from '../lambda/lambda-runner.ts';
import type { LogLine } from '../lambda/log-line.ts';
import type { OnFailureRecord } from '../lambda/on-failure-record.ts';
import { type FunctionSurroundings, functionEnvironment } from './function-environment.ts';
import { FUNCTION_NAMES, type StackFunction } from './local-account.ts';

export interface StackFunctionsOptions {
  /** Folder of the built functions. */
  readonly bundles: string;
  readonly surroundings: FunctionSurroundings;
  readonly retryDelaysMs: readonly [number, number];
  /** How often the settler's schedule fires; null never. */
  readonly settleEveryMs: number | null;
  readonly onLog: (line: LogLine) => void;
}

/** All deployed functions, with Lambda and the schedule around them. */
export interface StackFunctions extends Readonly<Record<StackFunction, LambdaRunner>> {
  stop(): Promise<void>;
}

/** Makes every function ready; each process starts with its first event. @throws Error when unbuilt */
export async function startFunctions(options: StackFunctionsOptions): Promise<StackFunctions> {
  const settler = await start('settler', options);
  // What the senders cannot deliver goes to the settler, and nobody else sees it.
  const onFailure = async (record: OnFailureRecord) => {
    const { requestId } = await settler.invokeAsync(record);
    await settler.settled(requestId);
  };
  const runners = {
    settler,
    email: await start('email', options, onFailure),
    sms: await start('sms', options, onFailure),
    sesEvents: await start('sesEvents', options),
    twilioStatus: await start('twilioStatus', options),
    auditApi: await start('auditApi', options),
  };
  const timer =
    options.settleEveryMs === null ? undefined : schedule(settler, options.settleEveryMs);
  return {
    ...runners,
    async stop() {
      clearInterval(timer);
      await Promise.all(Object.values(runners).map((runner) => runner.stop()));
    },
  };
}

async function start(
  name: StackFunction,
  { bundles, surroundings, retryDelaysMs, onLog }: StackFunctionsOptions,
  onFailure?: (record: OnFailureRecord) => Promise<void>,
): Promise<LambdaRunner> {
  const functionName = FUNCTION_NAMES[name];
  const runner = new LambdaRunner({
    functionName,
    bundlePath: join(bundles, functionName, 'index.mjs'),
    environment: functionEnvironment(name, surroundings),
    retryDelaysMs,
    onLog,
    ...(onFailure === undefined ? {} : { onFailure }),
  });
  await runner.start();
  return runner;
}

/** EventBridge's schedule. A run that is still going lets the next one pass. */
function schedule(settler: LambdaRunner, everyMs: number): NodeJS.Timeout {
  let running = false;
  return setInterval(() => {
    if (running) return;
    running = true;
    settler
      .invoke({ version: '0', source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} })
      .catch(() => undefined)
      .finally(() => {
        running = false;
      });
  }, everyMs).unref();
}
