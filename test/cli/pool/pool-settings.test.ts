import { UpdateUserPoolRequest$, UserPoolType$ } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { describe, expect, it } from 'vitest';
import { POOL_FACTS, POOL_SETTINGS } from '../../../cli/pool/pool-settings.ts';
import { unknownMembers, updateOfPool } from '../../../cli/pool/update-of-pool.ts';
import type { Json } from '../../../local/control-plane/account.ts';
import { samplePool } from '../../../local/control-plane/sample-pool.ts';

const membersOf = (shape: Parameters<typeof NormalizedSchema.of>[0]) =>
  Object.keys(NormalizedSchema.of(shape).getMemberSchemas());

describe('what is known of pools', () => {
  it('is every setting that an update takes, by the SDK’s own model', () => {
    const settings = membersOf(UpdateUserPoolRequest$).filter(
      (name) => name !== 'UserPoolId' && name !== 'PoolName',
    );
    expect([...POOL_SETTINGS]).toEqual(settings.sort());
  });

  it('and everything that a pool tells', () => {
    expect([...POOL_SETTINGS, ...POOL_FACTS].sort()).toEqual(membersOf(UserPoolType$).sort());
  });

  it('and no more: the rest is named', () => {
    const pool = { ...samplePool('us-east-1_A', 'arn'), Id: 'us-east-1_A', Newer: 1 };
    expect(unknownMembers(pool)).toEqual(['Newer']);
  });
});

describe('an update', () => {
  const pool: Json & { Id: string } = { ...samplePool('us-east-1_A', 'arn'), Id: 'us-east-1_A' };

  it('has nothing that AWS does not take, and its name as AWS calls it', () => {
    const update = updateOfPool(pool, {});
    expect(
      Object.keys(update).filter((name) => !membersOf(UpdateUserPoolRequest$).includes(name)),
    ).toEqual([]);
    expect(update).toMatchObject({ UserPoolId: 'us-east-1_A', PoolName: 'customers' });
  });

  it('says the life of a temporary password once', () => {
    expect(updateOfPool(pool, {})).not.toHaveProperty(
      'AdminCreateUserConfig.UnusedAccountValidityDays',
    );
    const { PasswordPolicy, ...policies } = pool['Policies'] as Record<string, object>;
    const { TemporaryPasswordValidityDays: _, ...older } = PasswordPolicy as Record<
      string,
      unknown
    >;
    const oldPool = { ...pool, Policies: { ...policies, PasswordPolicy: older } };
    expect(updateOfPool(oldPool, {})).toHaveProperty(
      'AdminCreateUserConfig.UnusedAccountValidityDays',
      3,
    );
  });

  it('invents no setting that the pool does not have', () => {
    const bare = { Id: 'us-east-1_A', Name: 'bare' };
    expect(updateOfPool(bare, {})).toEqual({
      UserPoolId: 'us-east-1_A',
      PoolName: 'bare',
      LambdaConfig: {},
    });
  });
});
