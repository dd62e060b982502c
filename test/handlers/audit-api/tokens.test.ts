import { generateKeyPair, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, POOL, startAuditApiWorld } from './audit-api-world.ts';
import { IdentityProvider } from './identity-provider.ts';

const ADMIN = { groups: ['sealpost-admin'] };

let world: AuditApiWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startAuditApiWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  log = new CaughtLog();
});
afterEach(() => vi.restoreAllMocks());

const me = (token: string | null, headers = {}) => world.ask('me', { token, headers });

/** 401 with RFC 6750's word, and neither answer nor log holds a part of the token. */
async function refused(token: string, fault: string): Promise<void> {
  const { status, headers, json, text } = await me(token);
  expect({ status, type: json.type }).toEqual({
    status: 401,
    type: 'urn:sealpost:problem:unauthenticated',
  });
  expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  expect(log.lines().at(-1)).toMatchObject({ event: 'token_refused', tokenFault: fault });
  for (const part of token.split('.').filter(({ length }) => length > 8)) {
    expect(text + log.text).not.toContain(part.slice(0, 24));
  }
}

describe('a token that is in order', () => {
  it('lets its caller in, and says who they are', async () => {
    const token = await world.staff(['sealpost-support', `sealpost-admin:${POOL}`], {
      claims: { sub: 'sam-1', name: 'Sam' },
    });
    const { status, json } = await me(token);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      id: 'sam-1',
      name: 'Sam',
      pools: [{ id: POOL, role: 'admin' }, { role: 'support' }],
    });
  });

  it.each([
    ['with an audience among several', { aud: ['https://other.test', IdentityProvider.AUDIENCE] }],
    ['that ran out within the tolerance', { exp: Math.floor(Date.now() / 1000) - 5 }],
    [
      'of Cognito, which names the app client',
      {
        aud: undefined,
        client_id: IdentityProvider.AUDIENCE,
        token_use: 'access',
      },
    ],
  ])('%s', async (_what, claims) => {
    const header = 'token_use' in claims ? { typ: undefined } : {};
    const token = await world.staff(['sealpost-support'], { claims, header });
    expect((await me(token)).status).toBe(200);
  });

  it('of nobody of the staff lets them in, and nowhere further', async () => {
    const token = await world.staff(['employees']);
    expect((await me(token)).json.pools).toEqual([]);
    const query = { from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' };
    expect((await world.ask('overview', { token, query })).status).toBe(403);
  });

  it.each(['Bearer', 'bearer', 'BEARER'])('comes behind the word %s', async (word) => {
    const token = await world.staff(['sealpost-support']);
    expect((await me(null, { authorization: `${word} ${token}` })).status).toBe(200);
  });
});

describe('without a token', () => {
  it.each([
    ['no header', {}],
    ['an empty one', { authorization: '' }],
    ['a password', { authorization: 'Basic c2FtOnNlY3JldA==' }],
    ['the word alone', { authorization: 'Bearer ' }],
    ['two at once', { authorization: 'Bearer aaa.bbb.ccc, Bearer aaa.bbb.ccc' }],
  ])('and with %s it is 401, and says how to come again', async (_what, headers) => {
    const { status, headers: answered } = await me(null, headers);
    expect(status).toBe(401);
    expect(answered['www-authenticate']).toBe('Bearer');
    expect(log.lines().at(-1)).toMatchObject({ event: 'token_refused', tokenFault: 'none' });
  });
});

describe('a token is refused', () => {
  it.each([
    ['when it has run out', { exp: Math.floor(Date.now() / 1000) - 11 }, 'expired'],
    ['when it never runs out', { exp: undefined }, 'expired'],
    ['when it is not yet good', { nbf: Math.floor(Date.now() / 1000) + 60 }, 'not-yet-valid'],
    ['of another issuer', { iss: 'https://evil.test' }, 'issuer'],
    ['of no issuer', { iss: undefined }, 'issuer'],
    ['of an issuer that is nearly ours', { iss: 'http://127.0.0.1' }, 'issuer'],
    ['for another audience', { aud: 'https://other.test' }, 'audience'],
    ['for other audiences', { aud: ['a', 'b'] }, 'audience'],
    ['for nobody', { aud: undefined }, 'audience'],
    [
      'for an app client, outside of Cognito',
      { aud: undefined, client_id: IdentityProvider.AUDIENCE },
      'audience',
    ],
    ['without a subject', { sub: undefined }, 'subject'],
    ['with an odd subject', { sub: 42 }, 'subject'],
    ['with an expiry that is none', { exp: '9999999999' }, 'expired'],
  ])('%s', async (_when, claims, fault) => {
    await refused(await world.provider.token({ claims: { ...ADMIN, ...claims } }), fault);
  });

  it.each([
    ['by its use', { token_use: 'id' }, 'JWT'],
    ['by its nonce', { nonce: 'n-1' }, 'JWT'],
    ['by what it is bound to', { at_hash: 'h' }, 'JWT'],
    ['as it has no scope', { scope: undefined }, undefined],
    ['for a logout', { events: {} }, 'logout+jwt'],
  ])('when it is an ID token, seen %s', async (_how, claims, typ) => {
    const wish = { claims: { ...ADMIN, ...claims }, header: { typ } };
    await refused(await world.provider.token(wish), 'kind');
  });

  it('when nobody signed it', async () => {
    const token = new UnsecuredJWT({ ...ADMIN, scope: 'openid' })
      .setIssuer(world.provider.issuer)
      .setAudience(IdentityProvider.AUDIENCE)
      .setSubject('sam')
      .setExpirationTime('5m')
      .encode();
    const { status } = await me(token);
    expect(status).toBe(401);
    for (const alg of ['none', 'None', 'NONE']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'at+jwt' })).toString('base64url');
      const [, payload] = token.split('.');
      expect((await me(`${header}.${payload}.`)).status).toBe(401);
      expect((await me(`${header}.${payload}.AAAA`)).status).toBe(401);
    }
  });

  it('when it is signed with the public key as a secret', async () => {
    const { n = '' } = await world.provider.jwk();
    const pem = `-----BEGIN PUBLIC KEY-----\n${n}\n-----END PUBLIC KEY-----\n`;
    for (const secret of [JSON.stringify(await world.provider.jwk()), n, pem]) {
      const key = new TextEncoder().encode(secret);
      await refused(
        await world.provider.token({ claims: ADMIN, header: { alg: 'HS256' }, key }),
        'algorithm',
      );
    }
  });

  it('when somebody else signed it, under the name of the real key or their own', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    await refused(await world.provider.token({ claims: ADMIN, key: privateKey }), 'signature');
    const header = { kid: 'mine' };
    await refused(
      await world.provider.token({ claims: ADMIN, key: privateKey, header }),
      'unknown-key',
    );
  });

  it('when it brings its own key along, or says where one lies', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await crypto.subtle.exportKey('jwk', publicKey);
    const before = world.provider.asked.length;
    for (const more of [
      { jwk },
      { jku: `${world.provider.issuer}/evil` },
      { x5u: 'https://evil.test' },
    ]) {
      const header = { ...more, kid: 'mine' };
      const token = await world.provider.token({ claims: ADMIN, key: privateKey, header });
      expect((await me(token)).status).toBe(401);
    }
    expect(world.provider.asked.slice(before)).not.toContain('/evil');
  });

  it('when a byte of it was changed', async () => {
    const token = await world.staff(['sealpost-support']);
    for (let at = 5; at < token.length; at += 7) {
      // The last letter of a part holds bits that belong to no byte.
      if (at + 1 === token.length || token[at + 1] === '.') continue;
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect((await me(changed)).status, `changed at ${at}`).toBe(401);
    }
  });

  it.each(['', 'a', 'a.b', 'a.b.c', 'a.b.c.d', '..', 'e30.e30.e30', 'x'.repeat(9000)])(
    'when it is none: %.20s',
    async (token) => {
      expect((await me(token)).status).toBe(401);
    },
  );
});

describe('a deployment that takes ID tokens', () => {
  it('takes those, and no others', async () => {
    const own = await startAuditApiWorld({ OIDC_TOKEN_USE: 'id' });
    const id = { claims: { scope: undefined, nonce: 'n-1' }, header: { typ: 'JWT' } };
    const asked = async (wish: object) =>
      (await own.ask('me', { token: await own.staff(['sealpost-support'], wish) })).status;
    expect(await asked(id)).toBe(200);
    expect(await asked({})).toBe(401);
    await own.stop();
  });
});

describe('the provider', () => {
  it('that is not there makes it 503 with Retry-After, not 401; and it recovers', async () => {
    const provider = await IdentityProvider.start();
    provider.up = false;
    const own = await startAuditApiWorld({ OIDC_ISSUER: provider.issuer });
    const token = await provider.token({ claims: ADMIN });
    const { status, headers, json } = await own.ask('me', { token });
    expect({ status, type: json.type }).toEqual({
      status: 503,
      type: 'urn:sealpost:problem:unavailable',
    });
    expect(log.events()).toContain('identity_unavailable');
    provider.up = true;
    await new Promise((resolve) => setTimeout(resolve, Number(headers['retry-after']) * 1000));
    expect((await own.ask('me', { token })).status).toBe(200);
    await own.stop();
    await provider.close();
  });

  it('that goes away later is not missed: its keys are known', async () => {
    const token = await world.staff(['sealpost-support']);
    expect((await me(token)).status).toBe(200);
    world.provider.up = false;
    expect((await me(token)).status).toBe(200);
    world.provider.up = true;
  });

  it('is asked once, however many tokens with unknown keys come in', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const before = world.provider.asked.length;
    for (let guess = 0; guess < 50; guess += 1) {
      const header = { kid: `guess-${guess}` };
      await me(await world.provider.token({ key: privateKey, header }));
    }
    expect(world.provider.asked.length - before).toBeLessThanOrEqual(2);
  });
});
