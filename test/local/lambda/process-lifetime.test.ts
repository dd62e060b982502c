import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { type LambdaFixture, MARK, startLambda } from './lambda-fixture.ts';
import { processGone, untilProcessGone } from './process-gone.ts';
import { temporaryBundle } from './temporary-bundle.ts';

/** Says its process id and then holds the event until `release` exists. */
const HOLDING = `import { existsSync } from 'node:fs';
  export const handler = async ({ release }) => {
    mark(process.pid);
    while (!existsSync(release)) await new Promise((resolve) => setTimeout(resolve, 10));
  };`;

describe('the processes of a function', { timeout: 30_000 }, () => {
  let lambda: LambdaFixture | undefined;
  afterEach(() => lambda?.close());

  it('work side by side, and never more of them than the concurrency allows', async () => {
    // Each event waits until a second one is inside too: one process alone would never finish.
    lambda = await startLambda(
      `import { readdirSync, writeFileSync } from 'node:fs';
      export const handler = async ({ directory, pair, index }) => {
        mark(process.pid);
        writeFileSync(directory + '/pair-' + pair + '-' + index, '');
        const here = () => readdirSync(directory).filter((name) => name.startsWith('pair-' + pair));
        while (here().length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
      };`,
      { maximumConcurrency: 2, timeoutMs: 15_000 },
    );
    const { runner, directory } = lambda;
    const events = [0, 0, 1, 1, 2, 2].map((pair, index) => ({ directory, pair, index }));
    const ids = await Promise.all(events.map((event) => runner.invokeAsync(event)));
    const reports = await Promise.all(ids.map(({ requestId }) => runner.settled(requestId)));

    expect(reports.flatMap((report) => report.tries.map((each) => each.outcome))).toEqual(
      Array.from({ length: 6 }, () => 'returned'),
    );
    expect(new Set(lambda.marks()).size).toBe(2);
  });

  it('are all gone after a stop, the idle and the busy one, and open events say so', async () => {
    let sawBusy = () => {};
    const busyIsRunning = new Promise<void>((resolve) => {
      sawBusy = resolve;
    });
    const lines: string[] = [];
    lambda = await startLambda(HOLDING, {
      maximumConcurrency: 2,
      onLog: ({ line }) => {
        lines.push(line);
        if (lines.length === 2) {
          sawBusy();
        }
      },
    });
    const { runner, bundlePath, directory } = lambda;
    const busy = await runner.invokeAsync({ release: `${directory}/never` });
    const idle = await runner.invokeAsync({ release: bundlePath });
    await Promise.all([busyIsRunning, runner.settled(idle.requestId)]);
    const queued = await runner.invokeAsync({ release: `${directory}/never` });
    const pids = lines.map((line) => Number(line.replace('MARK ', '')));
    expect(await Promise.all(pids.map(processGone))).toEqual([false, false]);

    await runner.stop();

    expect(await Promise.all(pids.map(processGone))).toEqual([true, true]);
    const stopped = { name: 'LambdaRunnerStoppedError' };
    await expect(runner.settled(busy.requestId)).rejects.toMatchObject(stopped);
    await expect(runner.settled(queued.requestId)).rejects.toMatchObject(stopped);
    await expect(runner.invokeAsync({})).rejects.toMatchObject(stopped);
  });

  it('are not even started when the stop comes first', async () => {
    lambda = await startLambda(HOLDING);
    const { runner, directory } = lambda;
    const { requestId } = await runner.invokeAsync({ release: `${directory}/never` });
    await runner.stop();
    await expect(runner.settled(requestId)).rejects.toMatchObject({
      name: 'LambdaRunnerStoppedError',
    });
    expect(lambda.marks()).toEqual([]);
  });

  it('leave by themselves when the local stack is killed without a chance to clean up', async () => {
    const bundle = await temporaryBundle(`${MARK}\n${HOLDING}`);
    const script = `
      import { LambdaRunner } from ${JSON.stringify(new URL('../../../local/lambda/lambda-runner.ts', import.meta.url))};
      const runner = new LambdaRunner({
        functionName: 'orphan',
        bundlePath: ${JSON.stringify(bundle.bundlePath)},
        environment: {},
        retryDelaysMs: [5, 10],
        onLog: ({ line }) => console.log(line),
      });
      await runner.invokeAsync({ release: ${JSON.stringify(`${bundle.directory}/never`)} });
    `;
    const stack = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: stack.stdout }), 'line')) as [string];
    const pid = Number(line.replace('MARK ', ''));
    expect(await processGone(pid)).toBe(false);

    stack.kill('SIGKILL');

    await untilProcessGone(pid).finally(bundle.remove);
  });
});
