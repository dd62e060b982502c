import { describe, expect, it } from 'vitest';
import { tokenKind } from '../../../../src/adapters/jose/token-kind.ts';

const kind = (claims: object, typ?: string) =>
  tokenKind({ alg: 'RS256', ...(typ === undefined ? {} : { typ }) }, { ...claims });

describe('a token is an access token', () => {
  it.each([
    ['by RFC 9068', {}, 'at+jwt'],
    ['by RFC 9068, in full', {}, 'application/AT+JWT'],
    ['of Cognito', { token_use: 'access', scope: 'openid' }, undefined],
    ['of Auth0 or Ping', { scope: 'openid profile' }, 'JWT'],
    ['of Okta', { scp: ['openid'] }, undefined],
    ['of Entra', { scp: 'Audit.Read' }, 'JWT'],
    ['of Keycloak', { scope: 'openid', typ: 'Bearer' }, 'JWT'],
  ])('%s', (_of, claims, typ) => {
    expect(kind(claims, typ)).toBe('access');
  });
});

describe('a token is an ID token', () => {
  it.each([
    ['when nothing says otherwise', {}, undefined],
    ['of Cognito', { token_use: 'id' }, undefined],
    ['of Cognito, with a scope', { token_use: 'id', scope: 'openid' }, undefined],
    ['with a nonce', { nonce: 'n', scope: 'openid' }, 'JWT'],
    ['bound to an access token', { at_hash: 'h', scope: 'openid' }, 'JWT'],
    ['bound to a code', { c_hash: 'h', scp: 'openid' }, 'JWT'],
    ['of Keycloak', { typ: 'ID', scope: 'openid' }, 'JWT'],
  ])('%s', (_when, claims, typ) => {
    expect(kind(claims, typ)).toBe('id');
  });
});

describe('a token is neither', () => {
  it.each([
    ['a logout token', { events: {}, scope: 'openid' }, 'logout+jwt'],
    ['a logout token of an older provider', { events: {} }, 'JWT'],
    ['a security event', {}, 'secevent+jwt'],
    ['a proof of possession', { scope: 'openid' }, 'dpop+jwt'],
    ['a refresh token of Cognito', { token_use: 'refresh' }, undefined],
    ['one of an odd use', { token_use: ['access'] }, undefined],
  ])('%s', (_what, claims, typ) => {
    expect(kind(claims, typ)).toBeNull();
  });
});
