import { describe, expect, it } from 'vitest';
import { callerOfClaims } from '../../../../src/adapters/jose/caller-of-claims.ts';

const POOL = 'eu-central-1_One1';
const STAFF = { groupsClaim: 'cognito:groups', prefix: 'sealpost-', pools: [POOL] };
const caller = (claims: object, staff = STAFF) => callerOfClaims({ sub: 'sam', ...claims }, staff);
const rolesIn = (claims: object, staff = STAFF) =>
  Object.fromEntries(caller(claims, staff)?.roles ?? []);

describe('the caller', () => {
  it.each([[undefined], [''], [42], [{}], ['a b'], ['a\nb'], ['a\u0000b'], ['x'.repeat(256)]])(
    'is nobody with the subject %j',
    (sub) => {
      expect(caller({ sub })).toBeNull();
    },
  );

  it.each([['auth0|5f7c8ec7'], ['x'.repeat(255)], ['b5c1d2e3-0000-4000-8000-000000000000']])(
    'has the subject %s for an id',
    (sub) => {
      expect(caller({ sub })?.id).toBe(sub);
    },
  );
});

describe('the groups', () => {
  it.each([
    [['sealpost-support', 'others'], { [POOL]: 'support' }],
    ['sealpost-admin', { [POOL]: 'admin' }],
    [[1, null, ['sealpost-admin'], { a: 'sealpost-admin' }], {}],
    [{ 0: 'sealpost-admin' }, {}],
    [null, {}],
    [undefined, {}],
    ['sealpost-admin sealpost-support', {}],
  ])('%j give %j', (groups, roles) => {
    expect(rolesIn({ 'cognito:groups': groups })).toEqual(roles);
  });

  it('are looked for in the claim of the deployment, and nowhere else', () => {
    const claims = { roles: ['sealpost-admin'], 'cognito:groups': ['sealpost-support'] };
    expect(rolesIn(claims, { ...STAFF, groupsClaim: 'roles' })).toEqual({ [POOL]: 'admin' });
    expect(rolesIn({}, { ...STAFF, groupsClaim: 'constructor' })).toEqual({});
  });
});

describe('the name', () => {
  it.each([
    [{ name: 'Sam Lee' }, 'Sam Lee'],
    [{ name: '김서연', preferred_username: 'seoyeon' }, '김서연'],
    [{ name: 'sam@acme.example', preferred_username: 'sam' }, 'sam'],
    [{ name: 'sam＠acme.example', preferred_username: '+82 10 1234 5678' }, null],
    [{ preferred_username: 'sam@acme.example', username: 'sam' }, 'sam'],
    [{ username: 'b5c1d2e3-0000-4000-8000-000000000000' }, null],
    [{ name: 42, preferred_username: ['sam'] }, null],
    [{ name: 'Sam\u202e\nLee' }, 'Sam Lee'],
    [{}, null],
  ])('in %j is %j', (claims, name) => {
    expect(caller(claims)?.name).toBe(name);
  });
});
