import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rolesOfGroups } from '../../../src/domain/roles-of-groups.ts';

const ONE = 'eu-central-1_One1';
const TWO = 'eu-central-1_Two2';
const rolesOf = (groups: readonly string[], prefix = 'sealpost-') =>
  Object.fromEntries(rolesOfGroups(groups, { prefix, pools: [ONE, TWO] }));

describe('the roles that groups give', () => {
  it.each([
    [['sealpost-support'], { [ONE]: 'support', [TWO]: 'support' }],
    [[`sealpost-support:${ONE}`], { [ONE]: 'support' }],
    [[`sealpost-admin:${TWO}`, 'sealpost-support'], { [ONE]: 'support', [TWO]: 'admin' }],
    [
      ['sealpost-admin', 'sealpost-auditor', 'sealpost-support'],
      { [ONE]: 'admin', [TWO]: 'admin' },
    ],
    [['sealpost-auditor', `sealpost-support:${ONE}`], { [ONE]: 'auditor', [TWO]: 'auditor' }],
  ])('of %j are the highest in each pool', (groups, roles) => {
    expect(rolesOf(groups)).toEqual(roles);
  });

  it.each([
    [[]],
    [['support', 'admin']],
    [['sealpost-', 'sealpost-:', 'sealpost-admin:']],
    [['Sealpost-Admin', 'sealpost-administrator', 'sealpost-admin ']],
    [['sealpost-support:eu-central-1_Other3', `sealpost-support:${ONE}x`]],
    [[`x-sealpost-support:${ONE}`, `sealpost-support::${ONE}`]],
  ])('of %j are none', (groups) => {
    expect(rolesOf(groups)).toEqual({});
  });

  it('go by the prefix of the deployment', () => {
    expect(rolesOf(['acme/admin', 'sealpost-admin'], 'acme/')).toEqual({
      [ONE]: 'admin',
      [TWO]: 'admin',
    });
    expect(rolesOf(['sealpost-admin'], 'acme/')).toEqual({});
  });

  it('never reach a pool that is not served, whatever the groups', () => {
    const group = fc.oneof(
      fc.string(),
      fc.constantFrom('sealpost-support', `sealpost-auditor:${ONE}`, 'sealpost-admin:__proto__'),
    );
    fc.assert(
      fc.property(fc.array(group), (groups) => {
        const pools = Object.keys(rolesOf(groups));
        expect(pools.filter((pool) => pool !== ONE && pool !== TWO)).toEqual([]);
      }),
    );
  });
});
