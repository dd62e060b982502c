import { describe, expect, it } from 'vitest';
import { httpAnswer } from '../../../../src/adapters/lambda/http-answer.ts';
import { webRequest } from '../../../../src/adapters/lambda/web-request.ts';

const EVENT = { method: 'POST', path: '/v1/me', query: 'a=1', headers: {}, body: '{}' };
const read = (over: Partial<typeof EVENT> & { headers?: Record<string, string> }) =>
  webRequest({ ...EVENT, ...over }, ['authorization']);

describe('a request as an event', () => {
  it('is one of the web platform, with the headers that are wanted', async () => {
    const headers = { authorization: 'Bearer x', cookie: 'a=b' };
    const request = read({ headers });
    expect(request?.url).toBe('https://api.invalid/v1/me?a=1');
    expect([...(request?.headers ?? [])].filter(([name]) => name !== 'content-type')).toEqual([
      ['authorization', 'Bearer x'],
    ]);
    expect(await request?.text()).toBe('{}');
  });

  it('has no body where none can be', async () => {
    for (const method of ['GET', 'HEAD']) expect(read({ method })?.body).toBeNull();
  });

  it('loses a header that cannot be one', () => {
    for (const value of ['Bearer x\r\ny: z', 'Bearer \u0000', 'Bearer 김']) {
      expect(read({ headers: { authorization: value } })?.headers.has('authorization')).toBe(false);
    }
  });

  it.each([
    '',
    '/',
    '//v1/me',
    '/v1//me',
    '/v1/me/',
    '/v1/./me',
    '/../v1/me',
    '/v1/%6de',
    '/v1/me?x',
    '/v1/me#x',
    '/v1\\me',
    'v1/me',
    '/v1/me\n',
    '/v1/김',
  ])('of the path %j is none', (path) => {
    expect(read({ path })).toBeNull();
  });

  it.each(['TRACE', 'CONNECT', 'get', ''])('of the method %j is none', (method) => {
    expect(read({ method })).toBeNull();
  });
});

describe('an answer', () => {
  it('is told in payload format 2.0', async () => {
    const headers = { 'Content-Type': 'text/plain', 'Retry-After': '5' };
    expect(await httpAnswer(new Response('•', { status: 503, headers }))).toEqual({
      statusCode: 503,
      headers: { 'content-type': 'text/plain', 'retry-after': '5' },
      body: '•',
      isBase64Encoded: false,
    });
  });
});
