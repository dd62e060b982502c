import { afterEach, describe, expect, it } from 'vitest';
import { type LambdaFixture, startLambda } from './lambda-fixture.ts';

describe('an event that is given up', { timeout: 30_000 }, () => {
  let lambda: LambdaFixture | undefined;
  afterEach(() => lambda?.close());

  const start = async (
    source: string,
    options: Parameters<typeof startLambda>[1] = {},
  ): Promise<LambdaFixture> => {
    lambda = await startLambda(source, options);
    return lambda;
  };
  const invoke = async ({ runner }: LambdaFixture, event: unknown = {}) =>
    await runner.settled((await runner.invokeAsync(event)).requestId);

  it.each([
    ['throws while it loads', `throw new SyntaxError('bad start');`, 'SyntaxError'],
    ['exports no handler', 'export const other = 1;', 'Runtime.HandlerNotFound'],
    [
      'wants a callback',
      'export const handler = (event, context, callback) => callback();',
      'Runtime.CallbackHandlerDeprecated',
    ],
  ])('fails every try with the init error of a bundle that %s', async (_what, source, type) => {
    const fixture = await start(source);
    const report = await invoke(fixture);
    expect(report.tries.map((each) => [each.outcome, each.errorType])).toEqual([
      ['crashed', type],
      ['crashed', type],
      ['crashed', type],
    ]);
  });

  it('sends the record of Lambda to the on-failure destination after the last try', async () => {
    const fixture = await start(
      `export const handler = async () => { throw new Error('still not'); };`,
    );
    const report = await invoke(fixture, { userName: 'ann' });
    expect(fixture.failures).toEqual([
      {
        version: '1.0',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
        requestContext: {
          requestId: report.requestId,
          functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:function-under-test:$LATEST',
          condition: 'RetriesExhausted',
          approximateInvokeCount: 3,
        },
        requestPayload: { userName: 'ann' },
        responseContext: {
          statusCode: 200,
          executedVersion: '$LATEST',
          functionError: 'Unhandled',
        },
        responsePayload: {
          errorType: 'Error',
          errorMessage: 'still not',
          trace: expect.arrayContaining(['Error: still not']),
        },
      },
    ]);
  });

  it('is reported all the same when the on-failure destination fails too', async () => {
    const fixture = await start(`export const handler = async () => { throw new Error('no'); };`, {
      onFailure: () => Promise.reject(new Error('queue is gone')),
    });
    const report = await invoke(fixture);
    expect(report.tries).toHaveLength(3);
    expect(fixture.lines.at(-1)).toContain(
      `${report.requestId} was not delivered to the on-failure destination`,
    );
  });
});
