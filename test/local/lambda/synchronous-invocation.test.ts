import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { LambdaRunnerOptions } from '../../../local/lambda/lambda-runner-options.ts';
import { type LambdaFixture, startLambda } from './lambda-fixture.ts';

describe('a function invoked synchronously', { timeout: 30_000 }, () => {
  let lambda: LambdaFixture | undefined;
  afterEach(() => lambda?.close());

  const start = async (source: string, options: Partial<LambdaRunnerOptions> = {}) => {
    lambda = await startLambda(source, options);
    return lambda;
  };

  it('gives its answer', async () => {
    const { runner } = await start(
      'export const handler = async (event) => ({ statusCode: 200, body: event.body });',
    );
    expect(await runner.invoke({ body: 'Zoë' })).toEqual({
      ok: true,
      payload: { statusCode: 200, body: 'Zoë' },
    });
  });

  it('gives null when it returns nothing', async () => {
    const { runner } = await start('export const handler = async () => {};');
    expect(await runner.invoke({})).toEqual({ ok: true, payload: null });
  });

  it('is tried once when it throws, and no on-failure record follows', async () => {
    const fixture = await start(
      `export const handler = async () => { mark('called'); throw new RangeError('not now'); };`,
    );
    expect(await fixture.runner.invoke({})).toMatchObject({
      ok: false,
      error: { errorType: 'RangeError', errorMessage: 'not now' },
    });
    // Retries of this runner would have come after 5 and 10 ms.
    await pause(200);
    expect(fixture.marks()).toEqual(['called']);
    expect(fixture.failures).toEqual([]);
  });

  it('fails when it takes too long, and the next one gets a fresh process', async () => {
    const fixture = await start(
      `export const handler = async ({ hang }) => {
        mark(process.pid);
        if (hang) await new Promise((resolve) => setTimeout(resolve, 60_000));
      };`,
      { timeoutMs: 500 },
    );
    expect(await fixture.runner.invoke({ hang: true })).toMatchObject({
      ok: false,
      error: { errorType: 'Sandbox.Timedout' },
    });
    expect(await fixture.runner.invoke({ hang: false })).toMatchObject({ ok: true });
    const [hung, fresh] = fixture.marks<number>();
    expect(fresh).not.toBe(hung);
  });

  it('shares its processes with asynchronous invocations', async () => {
    const fixture = await start('export const handler = async () => mark(process.pid);');
    const { requestId } = await fixture.runner.invokeAsync({});
    await fixture.runner.settled(requestId);
    await fixture.runner.invoke({});
    const [first, second] = fixture.marks<number>();
    expect(second).toBe(first);
  });

  it('takes events that an asynchronous invocation would not', async () => {
    const { runner } = await start('export const handler = async (event) => event.length;');
    const quotes = 2;
    const largest = 'a'.repeat(6 * 1024 * 1024 - quotes);
    expect(await runner.invoke(largest)).toEqual({ ok: true, payload: largest.length });
    await expect(runner.invoke(`${largest}a`)).rejects.toMatchObject({
      name: 'RequestTooLargeException',
    });
  });

  it('is refused once the runner has been stopped, and cut off when it stops meanwhile', async () => {
    const fixture = await start(
      `export const handler = async () => {
        mark('started');
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      };`,
    );
    const running = fixture.runner.invoke({});
    running.catch(() => undefined);
    await expect.poll(() => fixture.marks(), { timeout: 10_000 }).toEqual(['started']);
    await fixture.runner.stop();
    await expect(running).rejects.toMatchObject({ name: 'LambdaRunnerStoppedError' });
    await expect(fixture.runner.invoke({})).rejects.toMatchObject({
      name: 'LambdaRunnerStoppedError',
    });
  });
});
