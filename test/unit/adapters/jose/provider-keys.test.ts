import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errors, exportJWK, generateKeyPair, type JWTVerifyGetKey } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { KeysUnreachable } from '../../../../src/adapters/jose/keys-unreachable.ts';
import { ProviderKeys } from '../../../../src/adapters/jose/provider-keys.ts';
import { HandSetClock } from '../../../contract/hand-set-clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DISCOVERY = '/realm/.well-known/openid-configuration';

let origin = '';
let asked: string[] = [];
let respond: (path: string) => { status?: number; location?: string; body: unknown } | null;
let one: object;
let two: object;

const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  const answer = respond(path);
  if (answer === null) return void request.socket.destroy();
  const { status = 200, location, body } = answer;
  response.writeHead(status, location === undefined ? {} : { location });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jwk = async (kid: string) => ({
    ...(await exportJWK((await generateKeyPair('ES256')).publicKey)),
    kid,
  });
  [one, two] = await Promise.all([jwk('one'), jwk('two')]);
});
afterEach(() => {
  asked = [];
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const publishing =
  (...keys: object[]): typeof respond =>
  (path) =>
    path === DISCOVERY
      ? { body: { issuer: `${origin}/realm`, jwks_uri: `${origin}/keys` } }
      : { body: { keys } };

function keysOf(jwksUrl: string | null = `${origin}/keys`) {
  const clock = new HandSetClock();
  const place = { issuer: `${origin}/realm`, jwksUrl };
  return { clock, keys: new ProviderKeys(place, new HttpTransport(), clock) };
}
const find = (keys: ProviderKeys, kid: string) =>
  keys.find(...([{ alg: 'ES256', kid }, {}] as unknown as Parameters<JWTVerifyGetKey>));
const failure = (finding: unknown) =>
  Promise.resolve(finding).then(
    () => null,
    (error: unknown) => error,
  );

describe('the keys of a provider', () => {
  it('are found by its discovery document, or by their own address', async () => {
    respond = publishing(one);
    await find(keysOf(null).keys, 'one');
    expect(asked).toEqual([DISCOVERY, '/keys']);
    asked = [];
    await find(keysOf().keys, 'one');
    expect(asked).toEqual(['/keys']);
  });

  it('are fetched once for any number of tokens at once, and kept', async () => {
    respond = publishing(one);
    const { keys, clock } = keysOf();
    await Promise.all(Array.from({ length: 50 }, () => find(keys, 'one')));
    clock.advance(9 * MINUTE);
    await find(keys, 'one');
    expect(asked).toHaveLength(1);
    clock.advance(2 * MINUTE);
    await find(keys, 'one');
    expect(asked).toHaveLength(2);
  });

  it('can be fetched ahead, and a provider that is down is no harm', async () => {
    respond = publishing(one);
    const { keys } = keysOf();
    await keys.warm();
    await find(keys, 'one');
    expect(asked).toHaveLength(1);
    respond = () => null;
    await keysOf().keys.warm();
  });

  it('are fetched again for a new one, but not for every unknown one', async () => {
    respond = publishing(one);
    const { keys, clock } = keysOf();
    await find(keys, 'one');
    respond = publishing(two);
    expect(await failure(find(keys, 'two'))).toBeInstanceOf(errors.JWKSNoMatchingKey);
    clock.advance(31 * SECOND);
    await find(keys, 'two');
    expect(asked).toHaveLength(2);
    for (let guess = 0; guess < 1000; guess += 1) {
      expect(await failure(find(keys, `guess-${guess}`))).toBeInstanceOf(errors.JWKSNoMatchingKey);
    }
    expect(asked).toHaveLength(2);
  });

  it('that were withdrawn are good for nothing as soon as that is known', async () => {
    respond = publishing(one, two);
    const { keys, clock } = keysOf();
    await find(keys, 'one');
    respond = publishing(two);
    clock.advance(11 * MINUTE);
    expect(await failure(find(keys, 'one'))).toBeInstanceOf(errors.JWKSNoMatchingKey);
  });
});

describe('a provider that is not there', () => {
  it('is told from a key that is not there', async () => {
    respond = () => null;
    const { keys } = keysOf();
    expect(await failure(find(keys, 'one'))).toBeInstanceOf(KeysUnreachable);
  });

  it('is asked once a second, and found again', async () => {
    respond = () => null;
    const { keys, clock } = keysOf();
    for (let tries = 0; tries < 20; tries += 1) await failure(find(keys, 'one'));
    expect(asked).toHaveLength(1);
    clock.advance(SECOND);
    respond = publishing(one);
    await find(keys, 'one');
  });

  it('has its old keys used for an hour, without asking for each token', async () => {
    respond = publishing(one);
    const { keys, clock } = keysOf();
    await find(keys, 'one');
    respond = () => null;
    clock.advance(59 * MINUTE);
    for (let tries = 0; tries < 20; tries += 1) await find(keys, 'one');
    expect(asked).toHaveLength(2);
    clock.advance(2 * MINUTE);
    expect(await failure(find(keys, 'one'))).toBeInstanceOf(KeysUnreachable);
  });

  it('may know the key that we do not', async () => {
    respond = publishing(one);
    const { keys, clock } = keysOf();
    await find(keys, 'one');
    respond = () => null;
    clock.advance(MINUTE);
    expect(await failure(find(keys, 'two'))).toBeInstanceOf(KeysUnreachable);
    await find(keys, 'one');
  });
});

describe('what a provider publishes', () => {
  const at =
    (path: string, body: unknown): typeof respond =>
    (asked) =>
      asked === path ? { body } : publishing(one)(asked);

  it.each([
    ['is no JSON', () => at('/keys', '<html>')],
    ['is no set of keys', () => at('/keys', { keys: 'none' })],
    ['is not found', (): typeof respond => () => ({ status: 404, body: {} })],
    [
      'lies elsewhere',
      (): typeof respond => () => ({ status: 302, location: '/x', body: { keys: [one] } }),
    ],
    ['is of another issuer', () => at(DISCOVERY, { issuer: origin, jwks_uri: `${origin}/keys` })],
    ['names no keys', () => at(DISCOVERY, { issuer: `${origin}/realm` })],
    [
      'names a file',
      () => at(DISCOVERY, { issuer: `${origin}/realm`, jwks_uri: 'file:///etc/passwd' }),
    ],
    ['is too large', () => at('/keys', { keys: [one], more: 'x'.repeat(2 ** 21) })],
  ])('counts for nothing when it %s', async (_why, answering) => {
    respond = answering();
    expect(await failure(find(keysOf(null).keys, 'one'))).toBeInstanceOf(KeysUnreachable);
  });

  it('is not taken over plain HTTP from a provider with TLS', async () => {
    respond = publishing(one);
    const place = { issuer: 'https://id.example', jwksUrl: null };
    const transport = {
      send: async () => ({
        statusCode: 200,
        headers: {},
        body: Buffer.from(JSON.stringify({ issuer: place.issuer, jwks_uri: `${origin}/keys` })),
      }),
    };
    const keys = new ProviderKeys(place, transport as unknown as HttpTransport, new HandSetClock());
    expect(await failure(find(keys, 'one'))).toBeInstanceOf(KeysUnreachable);
    expect(asked).toEqual([]);
  });
});
