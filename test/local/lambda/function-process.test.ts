import { afterEach, describe, expect, it } from 'vitest';
import { type LambdaFixture, startLambda } from './lambda-fixture.ts';

describe('inside the process of a function', { timeout: 30_000 }, () => {
  let lambda: LambdaFixture | undefined;
  afterEach(async () => {
    delete process.env['AWS_SESSION_TOKEN'];
    await lambda?.close();
  });

  const run = async (source: string, environment: Record<string, string> = {}) => {
    lambda = await startLambda(source, { environment });
    const { requestId } = await lambda.runner.invokeAsync({});
    await lambda.runner.settled(requestId);
    return { requestId, lambda };
  };

  it('there are the variables of the function and of Lambda, and none of the developer', async () => {
    process.env['AWS_SESSION_TOKEN'] = 'of the developer';
    const { lambda } = await run('export const handler = async () => mark(process.env);', {
      AUDIT_TABLE: 'sealpost-audit',
      AWS_LAMBDA_FUNCTION_NAME: 'cannot be overridden',
    });
    const [environment] = lambda.marks<Record<string, string>>();
    expect(Object.keys(environment ?? {}).sort()).toEqual([
      'AUDIT_TABLE',
      'AWS_DEFAULT_REGION',
      'AWS_EXECUTION_ENV',
      'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
      'AWS_LAMBDA_FUNCTION_NAME',
      'AWS_LAMBDA_FUNCTION_VERSION',
      'AWS_LAMBDA_INITIALIZATION_TYPE',
      'AWS_LAMBDA_LOG_GROUP_NAME',
      'AWS_LAMBDA_LOG_STREAM_NAME',
      'AWS_LAMBDA_RUNTIME_API',
      'AWS_REGION',
      'LAMBDA_RUNTIME_DIR',
      'LAMBDA_TASK_ROOT',
      'LANG',
      'PATH',
      'TZ',
      '_HANDLER',
      '_X_AMZN_TRACE_ID',
    ]);
    expect(environment).toMatchObject({
      AUDIT_TABLE: 'sealpost-audit',
      AWS_LAMBDA_FUNCTION_NAME: 'function-under-test',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      TZ: ':UTC',
      _HANDLER: 'index.handler',
    });
  });

  it('console writes the time, the request id and the level before the message', async () => {
    const { lambda, requestId } = await run(
      `export const handler = async () => console.warn('%s and %s', 'one', 'other');`,
    );
    expect(lambda.lines).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z\t[^\t]+\tWARN\tone and other$/u),
    ]);
    expect(lambda.lines[0]).toContain(requestId);
  });

  it('an escaped error shows every enumerable property in the log, nested ones too', async () => {
    const { lambda } = await run(
      `export const handler = async () => {
        const inner = Object.assign(new TypeError('inner'), { lastRequest: { body: 'Code=135790' } });
        throw Object.assign(new Error('outer'), { statusCode: 500, inner });
      };`,
    );
    const line = lambda.lines.find((each) => each.includes('Invoke Error')) ?? '';
    expect(JSON.parse(line.slice(line.indexOf('{')))).toMatchObject({
      errorType: 'Error',
      errorMessage: 'outer',
      statusCode: 500,
      stack: expect.arrayContaining(['Error: outer']),
      inner: {
        errorType: 'TypeError',
        errorMessage: 'inner',
        lastRequest: { body: 'Code=135790' },
      },
    });
  });

  it('an escaped error that JSON cannot write is shown whole all the same', async () => {
    const { lambda } = await run(
      `export const handler = async () => {
        const error = Object.assign(new Error('round'), { request: { form: { to: { body: 'Code=24680' } } } });
        error.request.error = error;
        throw error;
      };`,
    );
    expect(lambda.lines.join('\n')).toContain('Code=24680');
  });

  it('the report carries no property of the error beyond its name, message and trace', async () => {
    const { lambda } = await run(
      `export const handler = async () => {
        throw Object.assign(new Error('plain'), { body: 'Code=112233' });
      };`,
    );
    expect(JSON.stringify(lambda.failures)).toContain('plain');
    expect(JSON.stringify(lambda.failures)).not.toContain('112233');
  });

  it('a response that JSON cannot write fails the try', async () => {
    const { lambda } = await run('export const handler = async () => 1n;');
    expect(lambda.failures[0]?.responsePayload.errorType).toBe('Runtime.MarshalError');
  });
});
