import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RuntimeApiServer } from '../../../local/lambda/runtime-api-server.ts';

describe('the Runtime API', () => {
  const heard: unknown[] = [];
  let api: RuntimeApiServer;
  let base: string;
  let asked: Promise<void>;

  beforeEach(async () => {
    heard.length = 0;
    const next = Promise.withResolvers<void>();
    asked = next.promise;
    api = new RuntimeApiServer({
      onNext: next.resolve,
      onResponse: (...told) => heard.push(['response', ...told]),
      onError: (...told) => heard.push(['error', ...told]),
      onInitError: (...told) => heard.push(['init error', ...told]),
    });
    base = `http://${await api.start()}/2018-06-01/runtime`;
  });
  afterEach(() => api.close());

  it('holds the request for the next event open until there is one', async () => {
    const next = fetch(`${base}/invocation/next`);
    await asked;
    api.deliver({
      requestId: '0f1e2d3c-0000-4000-8000-000000000001',
      functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:any',
      payload: '{"version":"1"}',
      deadlineMs: 1_790_000_000_000,
    });
    const response = await next;
    expect(await response.text()).toBe('{"version":"1"}');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'lambda-runtime-aws-request-id': '0f1e2d3c-0000-4000-8000-000000000001',
      'lambda-runtime-deadline-ms': '1790000000000',
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:any',
      'lambda-runtime-trace-id': 'Root=1-0f1e2d3c-000040008000000000000001;Sampled=0',
    });
  });

  it('takes responses, errors and init errors with 202', async () => {
    const error = { errorType: 'Error', errorMessage: 'no', trace: [] };
    const post = async (path: string, body: unknown) =>
      (await fetch(`${base}${path}`, { method: 'POST', body: JSON.stringify(body) })).status;
    expect(await post('/invocation/a/response', null)).toBe(202);
    expect(await post('/invocation/b/error', error)).toBe(202);
    expect(await post('/init/error', error)).toBe(202);
    expect(heard).toEqual([
      ['response', 'a', 'null'],
      ['error', 'b', error],
      ['init error', error],
    ]);
  });

  it('knows no other path and delivers nothing that was not asked for', async () => {
    expect((await fetch(`${base}/invocation/a/next`)).status).toBe(404);
    const unasked = { requestId: 'a', functionArn: 'b', payload: 'null', deadlineMs: 0 };
    expect(() => api.deliver(unasked)).toThrow('not asked');
  });
});
