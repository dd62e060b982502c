import { afterEach, describe, expect, it } from 'vitest';
import { LambdaRunner } from '../../../local/lambda/lambda-runner.ts';
import type { LambdaRunnerOptions } from '../../../local/lambda/lambda-runner-options.ts';
import { type LambdaFixture, startLambda } from './lambda-fixture.ts';
import { untilProcessGone } from './process-gone.ts';

describe('a function invoked asynchronously', { timeout: 30_000 }, () => {
  let lambda: LambdaFixture | undefined;
  afterEach(() => lambda?.close());

  const start = async (source: string, options: Partial<LambdaRunnerOptions> = {}) => {
    lambda = await startLambda(source, options);
    return lambda;
  };
  const invoke = async ({ runner }: LambdaFixture, event: unknown = {}) =>
    await runner.settled((await runner.invokeAsync(event)).requestId);

  it('gets the event and a context, and one try is enough when it returns', async () => {
    const fixture = await start(
      `export const handler = async (event, context) => {
        mark({ event, context, remaining: context.getRemainingTimeInMillis() });
      };`,
      { timeoutMs: 20_000, environment: { AWS_REGION: 'ap-northeast-2' } },
    );
    const report = await invoke(fixture, { name: 'Zoë' });

    expect(report.succeeded).toBe(true);
    expect(report.tries.map((each) => each.outcome)).toEqual(['returned']);
    const [seen] = fixture.marks<{ event: unknown; context: unknown; remaining: number }>();
    expect(seen?.event).toEqual({ name: 'Zoë' });
    expect(seen?.context).toMatchObject({
      awsRequestId: report.requestId,
      functionName: 'function-under-test',
      functionVersion: '$LATEST',
      memoryLimitInMB: '256',
      invokedFunctionArn: 'arn:aws:lambda:ap-northeast-2:123456789012:function:function-under-test',
    });
    expect(seen?.remaining).toBeGreaterThan(0);
    expect(seen?.remaining).toBeLessThanOrEqual(20_000);
    expect(fixture.failures).toEqual([]);
  });

  it('keeps one process warm for events that come one after the other', async () => {
    const fixture = await start(
      'let calls = 0; export const handler = async () => mark([process.pid, ++calls]);',
    );
    await invoke(fixture);
    await invoke(fixture);
    const [first, second] = fixture.marks<[number, number]>();
    expect(second).toEqual([first?.[0], 2]);
  });

  it('is tried three times with the same request id when it throws', async () => {
    const fixture = await start(
      `export const handler = async (event, { awsRequestId }) => {
        mark(awsRequestId);
        throw new RangeError('not now');
      };`,
    );
    const report = await invoke(fixture);
    expect(report.succeeded).toBe(false);
    expect(report.tries).toHaveLength(3);
    for (const each of report.tries) {
      expect(each).toMatchObject({
        outcome: 'threw',
        errorType: 'RangeError',
        errorMessage: 'not now',
      });
    }
    expect(fixture.marks()).toEqual([report.requestId, report.requestId, report.requestId]);
  });

  it('is not tried again once a try has returned', async () => {
    const fixture = await start(
      `let calls = 0;
      export const handler = async () => { if (++calls < 2) throw new Error('first time'); };`,
    );
    const report = await invoke(fixture);
    expect(report.tries.map((each) => each.outcome)).toEqual(['threw', 'returned']);
    expect(report.succeeded).toBe(true);
    expect(fixture.failures).toEqual([]);
  });

  it('runs in a fresh process after a time-out', async () => {
    const fixture = await start(
      `import { existsSync, writeFileSync } from 'node:fs';
      export const handler = async ({ marker }) => {
        mark(process.pid);
        if (existsSync(marker)) return;
        writeFileSync(marker, '');
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      };`,
      { timeoutMs: 1000 },
    );
    const report = await invoke(fixture, { marker: `${fixture.directory}/hung-once` });
    expect(report.tries.map((each) => each.outcome)).toEqual(['timed-out', 'returned']);
    expect(report.tries[0]?.errorType).toBe('Sandbox.Timedout');
    expect(report.tries[0]?.errorMessage).toContain('Task timed out after 1.00 seconds');
    expect(fixture.lines.join('\n')).toContain('Task timed out after 1.00 seconds');
    const [hung, fresh] = fixture.marks<number>();
    expect(fresh).not.toBe(hung);
    await untilProcessGone(hung ?? 0);
  });

  it('runs in a fresh process after a crash', async () => {
    const fixture = await start(
      `import { existsSync, writeFileSync } from 'node:fs';
      export const handler = async ({ marker }) => {
        mark(process.pid);
        if (existsSync(marker)) return;
        writeFileSync(marker, '');
        process.exit(7);
      };`,
    );
    const report = await invoke(fixture, { marker: `${fixture.directory}/crashed-once` });
    expect(report.tries.map((each) => each.outcome)).toEqual(['crashed', 'returned']);
    expect(report.tries[0]?.errorType).toBe('Runtime.ExitError');
    expect(report.tries[0]?.errorMessage).toContain('exit status 7');
    const [crashed, fresh] = fixture.marks<number>();
    expect(fresh).not.toBe(crashed);
  });

  it('fails the try and gives up the process when a rejection is handled by nobody', async () => {
    const fixture = await start(
      `export const handler = async () => {
        mark(process.pid);
        Promise.reject(new TypeError('forgotten'));
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      };`,
    );
    const report = await invoke(fixture);
    expect(report.tries[0]).toMatchObject({
      outcome: 'threw',
      errorType: 'Runtime.UnhandledPromiseRejection',
      errorMessage: 'forgotten',
    });
    expect(new Set(fixture.marks()).size).toBe(3);
  });

  it('does not lose an event to a process that died while it was idle', async () => {
    const fixture = await start(
      `export const handler = async ({ last }) => {
        mark(process.pid);
        if (!last) setTimeout(() => { throw new Error('late'); }, 20);
      };`,
    );
    await invoke(fixture, { last: false });
    const [first] = fixture.marks<number>();
    await untilProcessGone(first ?? 0);
    const report = await invoke(fixture, { last: true });
    expect(report.tries.map((each) => each.outcome)).toEqual(['returned']);
    expect(fixture.marks<number>()[1]).not.toBe(first);
  });

  it('takes an event of 1 MiB and refuses one byte more before anything runs', async () => {
    const fixture = await start('export const handler = async (event) => mark(event.length);');
    const quotes = 2;
    const largest = 'a'.repeat(1024 * 1024 - quotes);
    await expect(fixture.runner.invokeAsync(`${largest}a`)).rejects.toMatchObject({
      name: 'RequestTooLargeException',
      statusCode: 413,
      payloadBytes: 1024 * 1024 + 1,
    });
    await invoke(fixture, largest);
    expect(fixture.marks()).toEqual([largest.length]);
  });

  it('names the missing bundle and the command that makes it', async () => {
    const runner = new LambdaRunner({
      functionName: 'absent',
      bundlePath: 'no/such/index.mjs',
      environment: {},
      retryDelaysMs: [1, 1],
      onLog: () => {},
    });
    await expect(runner.start()).rejects.toThrow(/no\/such\/index\.mjs.*npm run build/u);
  });
});
