import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GatewayAnswer } from '../../../local/stack/gateway-answer.ts';
import { invokeByHttp } from '../../../local/stack/http-gateway.ts';
import { type LambdaFixture, startLambda } from '../lambda/lambda-fixture.ts';
import { ask } from '../page/ask.ts';

/** Answers what the request's body says it should; without one, tells what it was handed. */
const FUNCTION = `
export async function handler(event) {
  const text = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString();
  if (text === 'throw') throw new Error('a bug');
  if (text.startsWith('answer ')) return (0, eval)('(' + text.slice(7) + ')');
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(event) };
}`;

let lambda: LambdaFixture;
let server: Server;
let port: number;
let last: GatewayAnswer | undefined;

beforeAll(async () => {
  lambda = await startLambda(FUNCTION, { timeoutMs: 2000 });
  server = createServer(async (request, response) => {
    last = await invokeByHttp(request, lambda.runner);
    response.writeHead(last.status, last.headers).end(last.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server?.close();
  server?.closeAllConnections();
  await lambda?.close();
});

const post = (body: string, type = 'text/plain') =>
  ask({ port, method: 'POST', path: '/api/v1/x', headers: { 'content-type': type }, body });
const answer = (text: string) => post(`answer ${text}`);

test('a function is handed the request in payload format 2.0', async () => {
  const { text } = await ask({
    port,
    path: '/api/v1/overview?pool=a_B&from=1&from=2&q=a?b%20c',
    headers: { 'x-one': 'first', authorization: 'Bearer t' },
  });
  const event = JSON.parse(text);
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/api/v1/overview',
    rawQueryString: 'pool=a_B&from=1&from=2&q=a?b%20c',
    queryStringParameters: { pool: 'a_B', from: '1,2', q: 'a?b c' },
    headers: { 'x-one': 'first', authorization: 'Bearer t' },
    requestContext: { http: { method: 'GET', path: '/api/v1/overview', sourceIp: '127.0.0.1' } },
    isBase64Encoded: false,
  });
  expect(event).not.toHaveProperty('body');
});

test.each([
  ['application/json', false],
  ['application/problem+json; charset=utf-8', false],
  ['text/csv', false],
  ['application/x-www-form-urlencoded', true],
  ['application/octet-stream', true],
])('a body of the type %s comes as API Gateway sends it', async (type, encoded) => {
  const event = JSON.parse((await post('{"name":"민지 é"}', type)).text);
  expect(event.isBase64Encoded).toBe(encoded);
  const body = Buffer.from(event.body, encoded ? 'base64' : 'utf8').toString('utf8');
  expect(body).toBe('{"name":"민지 é"}');
});

test('status, headers and body of the answer are given back, and cookies are not', async () => {
  const { status, headers, text } = await answer(`{
    statusCode: 422,
    headers: { 'Content-Type': 'application/problem+json', 'Sealpost-Total': 7 },
    cookies: ['a=b'],
    body: '{"민지":1}',
  }`);
  expect(status).toBe(422);
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json',
    'sealpost-total': '7',
  });
  expect(headers['set-cookie']).toBeUndefined();
  expect(text).toBe('{"민지":1}');
});

test('a body in base64 is decoded, byte by byte', async () => {
  await answer("{ statusCode: 200, isBase64Encoded: true, body: '/wAQgA==' }");
  expect([...(last?.body ?? [])]).toEqual([0xff, 0x00, 0x10, 0x80]);
});

test('a body may be as large as Lambda allows, and no larger', async () => {
  const large = await answer("{ statusCode: 200, body: 'x'.repeat(5_500_000) }");
  expect(large.text).toHaveLength(5_500_000);
  expect((await answer("{ statusCode: 200, body: 'x'.repeat(6_500_000) }")).status).toBe(502);
});

test('an answer without a body has none', async () => {
  expect(await answer('{ statusCode: 204 }')).toMatchObject({ status: 204, text: '' });
});

test.each([
  ['throws', 'throw'],
  ['answers nothing', 'answer undefined'],
  ['answers without a status', "answer { body: 'hello' }"],
  ['answers a status that is none', 'answer { statusCode: 42 }'],
  ['answers a body that is no text', 'answer { statusCode: 200, body: {} }'],
  ['answers a header with a line end', "answer { statusCode: 200, headers: { a: 'b\\nc: d' } }"],
  ['takes too long', 'answer new Promise(() => setTimeout(() => {}, 60_000))'],
  ['ends its process', 'answer process.exit(1)'],
])('a function that %s is a bad gateway', async (_, body) => {
  expect(await post(body)).toMatchObject({ status: 502, text: '{"message":"Bad Gateway"}' });
});

test('a request that is too large does not reach the function', async () => {
  expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
});
