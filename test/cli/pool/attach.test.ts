import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../local/control-plane/account.ts';
import { functionArn } from '../../../local/control-plane/sample-account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { canonical } from './canonical.ts';
import { poolWorld } from './pool-world.ts';

const { poolId, keyArn } = LOCAL_ACCOUNT;
const world = poolWorld();
const OURS = {
  KMSKeyID: keyArn,
  CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: functionArn('custom-email-sender') },
  CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: functionArn('custom-sms-sender') },
};
const configOf = (pool: Json) => pool['LambdaConfig'] as Json;
const others = (pool: Json) => {
  const { LambdaConfig: _, LastModifiedDate: __, ...rest } = pool;
  return canonical(rest);
};
const updates = () => world.requests().filter(({ action }) => action === 'UpdateUserPool').length;

describe('attaching a pool', () => {
  it('changes its senders and its key, keeps the other triggers and everything else', async () => {
    const before = structuredClone(world.pool());
    const { status, stdout, stderr } = await world.run('pool', 'attach', '--yes');
    expect([status, stderr]).toEqual([0, '']);
    expect(configOf(world.pool())).toEqual({ ...configOf(before), ...OURS });
    expect(others(world.pool())).toBe(others(before));
    expect(stdout).toContain('Attached, and read back');
    expect(stdout).toMatch(
      /Back: npx sealpost pool detach us-east-1_Sealpost1 --backup sealpost-backup/,
    );
  });

  it('writes the pool down before, for its owner only', async () => {
    const before = structuredClone(world.pool());
    await world.run('pool', 'attach', '--yes');
    const [name = ''] = await world.backups();
    const path = join(world.folder, name);
    const saved = JSON.parse(await readFile(path, 'utf8')) as Json;
    expect(saved).toMatchObject({ kind: 'sealpost-pool-backup', version: 1 });
    expect(JSON.stringify(saved['pool'])).toBe(JSON.stringify(before));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('a second time changes nothing and writes nothing', async () => {
    await world.run('pool', 'attach', '--yes');
    const written = updates();
    const { status, stdout } = await world.run('pool', 'attach', '--yes');
    expect([status, stdout]).toEqual([0, 'customers (us-east-1_Sealpost1): nothing to change.\n']);
    expect(updates()).toBe(written);
    expect(await world.backups()).toHaveLength(1);
  });

  it('for one channel leaves the other', async () => {
    await world.run('pool', 'attach', poolId, '--email-only', '--yes');
    expect(configOf(world.pool())).toHaveProperty('CustomEmailSender');
    expect(configOf(world.pool())).not.toHaveProperty('CustomSMSSender');
  });

  it('without a stack, by the names of its parts', async () => {
    world.account.stacks.clear();
    const parts = ['--key-arn', keyArn, '--email-function', functionArn('custom-email-sender')];
    const { status } = await world.run('pool', 'attach', poolId, ...parts, '--yes');
    expect(status).toBe(0);
    expect(configOf(world.pool())).toHaveProperty('CustomEmailSender.LambdaArn', parts[3]);
  });

  it('asks, and without anybody to ask does nothing', async () => {
    const before = structuredClone(world.pool());
    const { status, stderr } = await world.run('pool', 'attach');
    expect(status).toBe(2);
    expect(stderr).toContain('Nobody is there to be asked: say --yes');
    expect(world.pool()).toEqual(before);
  });

  it('never writes over a file', async () => {
    const path = join(world.folder, 'kept.json');
    await writeFile(path, 'kept');
    const { status, stderr } = await world.run('pool', 'attach', '--yes', '--backup', path);
    expect(status).toBe(1);
    expect(stderr).toContain('there is such a file already');
    expect(await readFile(path, 'utf8')).toBe('kept');
    expect(configOf(world.pool())).not.toHaveProperty('KMSKeyID');
  });
});

describe('a pool with what nobody here knows', () => {
  it('is not touched, and its members are named', async () => {
    Object.assign(world.pool(), { PasskeySettings: { On: true }, ZipCode: 1 });
    const { status, stderr } = await world.run('pool', 'attach', '--yes');
    expect(status).toBe(2);
    expect(stderr).toContain('does not know: PasskeySettings, ZipCode.');
    expect(updates()).toBe(0);
  });

  it('further in is attached, and keeps it', async () => {
    world.account.newerMembers.add('Rotation');
    Object.assign(world.pool()['Policies'] as Json, { Rotation: { Days: 90 } });
    const { status } = await world.run('pool', 'attach', '--yes');
    expect(status).toBe(0);
    expect(world.pool()).toHaveProperty('Policies.Rotation.Days', 90);
  });
});

describe('while somebody else changes the pool', () => {
  it('between looking and writing, nothing is written', async () => {
    let looked = 0;
    world.hook = ({ action, phase }) => {
      if (action === 'DescribeUserPool' && phase === 'after' && ++looked === 1) {
        // The answer is under way already; the next one is another.
        setImmediate(() => Object.assign(world.pool(), { DeletionProtection: 'INACTIVE' }));
      }
    };
    const { status, stderr } = await world.run('pool', 'attach', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('Somebody else is changing the pool: DeletionProtection');
    expect(updates()).toBe(0);
  });

  it('right after writing, that is told with where to find what was before', async () => {
    world.hook = ({ action, phase }) => {
      if (action === 'UpdateUserPool' && phase === 'after') {
        Object.assign(world.pool(), { UserPoolTags: {} });
      }
    };
    const { status, stderr } = await world.run('pool', 'attach', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('These have changed besides: UserPoolTags.');
    expect(stderr).toContain((await world.backups())[0]);
  });
});

describe('when AWS does not play along', () => {
  it('a refused update says why, and that the pool is as it was', async () => {
    Object.assign(world.pool(), { AutoVerifiedAttributes: ['phone_number'] });
    const { SmsConfiguration: _, ...withoutSms } = world.pool();
    world.account.pools.set(poolId, withoutSms);
    const { status, stderr } = await world.run('pool', 'attach', '--email-only', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Cognito refuses the update (InvalidParameterException: SMS configuration is required',
    );
    expect(stderr).toContain('the pool stays as it is');
  });

  it.each([
    ['before its effect', 'before', 5, 'the pool stays as it is. Try again.'],
    ['after its effect', 'after', 0, ''],
  ] as const)('a connection that breaks %s is looked into', async (_, phase, ends, says) => {
    world.hook = (request) => {
      if (request.action === 'UpdateUserPool' && request.phase === phase) throw new Error('gone');
    };
    const { status, stderr } = await world.run('pool', 'attach', '--yes');
    expect([status, stderr.includes(says)]).toEqual([ends, true]);
    expect('KMSKeyID' in configOf(world.pool())).toBe(phase === 'after');
  });

  it.each([
    ['cognito-idp:DescribeUserPool', 'It needs cognito-idp:DescribeUserPool'],
    ['cognito-idp:UpdateUserPool', 'It needs cognito-idp:UpdateUserPool'],
    ['cloudformation:DescribeStacks', 'It needs cloudformation:DescribeStacks'],
    ['kms:DescribeKey', 'It needs kms:DescribeKey'],
    ['lambda:GetFunctionConfiguration', 'It needs lambda:GetFunctionConfiguration'],
  ])('without %s it says so', async (permission, says) => {
    world.account.denied.add(permission);
    const { status, stderr } = await world.run('pool', 'attach', '--yes');
    expect(status).toBe(4);
    expect(stderr).toContain(says);
    expect(configOf(world.pool())).not.toHaveProperty('KMSKeyID');
  });

  it('no stack, no pool and no sense are told apart', async () => {
    expect(await world.run('pool', 'diff', '--stack', 'Nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no stack Nowhere'),
    });
    expect(await world.run('pool', 'diff', 'us-east-1_Nowhere')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('There is no pool us-east-1_Nowhere'),
    });
    expect(await world.run('pool', 'diff', 'my pool')).toMatchObject({ status: 2 });
    expect(await world.run('pool', 'diff', '--email-only', '--sms-only')).toMatchObject({
      status: 2,
    });
  });
});
