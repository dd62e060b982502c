import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHttpRequest } from '../../../../src/adapters/lambda/read-http-request.ts';

const LIMIT = 1024;
const read = (event: unknown) => readHttpRequest(event, LIMIT);

/** As an HTTP API of API Gateway hands a form over. */
function gatewayEvent(over: object = {}) {
  return {
    version: '2.0',
    routeKey: 'POST /twilio',
    rawPath: '/twilio',
    rawQueryString: 'stage=live&attempt=2',
    headers: {
      accept: '*/*',
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      host: 'hooks.example.com',
      'x-twilio-signature': 'c2lnbmF0dXJl',
    },
    queryStringParameters: { stage: 'live', attempt: '2' },
    requestContext: {
      accountId: '123456789012',
      apiId: 'api123',
      http: { method: 'POST', path: '/twilio', protocol: 'HTTP/1.1', sourceIp: '203.0.113.7' },
      stage: '$default',
    },
    body: 'MessageStatus=delivered&To=%2B82',
    isBase64Encoded: false,
    ...over,
  };
}

/** As a function URL hands the same over: other context, and the body in base64. */
function functionUrlEvent(over: object = {}) {
  return gatewayEvent({
    routeKey: '$default',
    requestContext: {
      accountId: 'anonymous',
      apiId: 'url123',
      domainName: 'url123.lambda-url.eu-central-1.on.aws',
      http: { method: 'POST', path: '/', protocol: 'HTTP/1.1', sourceIp: '203.0.113.7' },
    },
    body: Buffer.from('MessageStatus=delivered&To=%2B82').toString('base64'),
    isBase64Encoded: true,
    ...over,
  });
}

const base64 = (bytes: Uint8Array | string) => ({
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

describe('a request over HTTP', () => {
  it.each([
    ['API Gateway', gatewayEvent()],
    ['a function URL', functionUrlEvent()],
  ])('is the same from %s', (_from, event) => {
    expect(read(event)).toEqual({
      method: 'POST',
      path: '/twilio',
      query: 'stage=live&attempt=2',
      headers: Object.assign(Object.create(null), gatewayEvent().headers),
      body: 'MessageStatus=delivered&To=%2B82',
    });
  });

  it('has its headers by lower-case name, and texts only', () => {
    const headers = { 'Content-TYPE': 'a', 'X-Twilio-Signature': 'b', Number: 1, None: null };
    expect(read(gatewayEvent({ headers }))).toMatchObject({
      headers: { 'content-type': 'a', 'x-twilio-signature': 'b' },
    });
    const answer = read(gatewayEvent({ headers }));
    expect(Object.keys('headers' in answer ? answer.headers : {})).toHaveLength(2);
  });

  it('has no header that it was not sent', () => {
    for (const headers of [undefined, null, [], {}, 'x']) {
      const answer = read(gatewayEvent({ headers }));
      if (!('headers' in answer)) throw new Error('refused');
      expect(answer.headers['constructor']).toBeUndefined();
      expect(answer.headers['content-type']).toBeUndefined();
    }
  });

  it.each([undefined, null, ''])('may have %j for a body, and no query', (body) => {
    const event = gatewayEvent({ body, rawQueryString: undefined });
    expect(read(event)).toMatchObject({ body: '', query: '' });
  });

  it.each(['코드 é 😀', '\u{feff}bom', 'a\0b'])('keeps %j as it is, in both forms', (body) => {
    expect(read(gatewayEvent({ body }))).toMatchObject({ body });
    expect(read(gatewayEvent(base64(body)))).toMatchObject({ body });
  });

  it('may be as long as the limit, counted in bytes of the body itself', () => {
    for (const body of ['x'.repeat(LIMIT), 'é'.repeat(LIMIT / 2)]) {
      expect(read(gatewayEvent({ body }))).toMatchObject({ body });
      expect(read(gatewayEvent(base64(body)))).toMatchObject({ body });
    }
  });
});

describe('a request that is not taken', () => {
  it.each([
    ['one byte too long', { body: 'x'.repeat(LIMIT + 1) }, 413],
    ['one byte too long in base64', base64('x'.repeat(LIMIT + 1)), 413],
    ['too long in bytes, not in characters', { body: 'é'.repeat(LIMIT / 2 + 1) }, 413],
    ['very long', { body: 'x'.repeat(LIMIT * 100) }, 413],
    ['very long in base64', base64('x'.repeat(LIMIT * 100)), 413],
    ['very long and no base64', { body: '*'.repeat(LIMIT * 100), isBase64Encoded: true }, 413],
    ['no base64', { body: 'MessageStatus=delivered', isBase64Encoded: true }, 400],
    ['base64 with a space', { body: 'YWJj ZGVm', isBase64Encoded: true }, 400],
    ['base64 of another alphabet', { body: 'YW-j_GVm', isBase64Encoded: true }, 400],
    ['no UTF-8', base64(Uint8Array.of(0x61, 0xff, 0x62)), 400],
    ['UTF-8 cut off', base64(Buffer.from('é').subarray(0, 1)), 400],
    ['UTF-8 in too many bytes', base64(Uint8Array.of(0xc0, 0xaf)), 400],
    ['a surrogate in UTF-8', base64(Uint8Array.of(0xed, 0xa0, 0x80)), 400],
    ['a body that is no text', { body: { toString: 1 } }, 400],
    ['a number for a body', { body: 7 }, 400],
    ['format 1.0', { version: '1.0', httpMethod: 'POST', requestContext: { stage: 'x' } }, 400],
    ['no version', { version: undefined }, 400],
    ['the number 2 for a version', { version: 2 }, 400],
    ['no method', { requestContext: { http: {} } }, 400],
    ['no context', { requestContext: undefined }, 400],
  ])('has %s', (_what, over, status) => {
    expect(read(gatewayEvent(over))).toEqual({ status });
  });

  it('is whatever else a function may be called with', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        expect(read(event)).toEqual({ status: 400 });
      }),
      { numRuns: 1000 },
    );
    for (const nothing of [undefined, () => 1, Symbol('x'), 7n]) {
      expect(read(nothing)).toEqual({ status: 400 });
    }
  });
});
