import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../local/control-plane/account.ts';
import { functionArn } from '../../../local/control-plane/sample-account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { poolWorld } from './pool-world.ts';

const { keyArn } = LOCAL_ACCOUNT;
const world = poolWorld();
const configOf = () => world.pool()['LambdaConfig'] as Json;
const OLD_SENDER = {
  LambdaVersion: 'V1_0',
  LambdaArn: 'arn:aws:lambda:us-east-1:123456789012:function:the-article',
};
const OLD_KEY = keyArn.replace(/1$/, '9');

async function attached(): Promise<string> {
  const { status, stderr } = await world.run('pool', 'attach', '--yes');
  expect([status, stderr]).toEqual([0, '']);
  return (await world.backups())[0] ?? '';
}

describe('detaching a pool', () => {
  it('leaves it as if it had never been attached', async () => {
    const before = structuredClone(world.pool());
    await attached();
    const { status, stdout } = await world.run('pool', 'detach', '--yes');
    expect(status).toBe(0);
    expect(stdout).toContain('Cognito sends the messages of this pool itself from then on.');
    expect(world.pool()).toEqual({ ...before, LastModifiedDate: world.pool()['LastModifiedDate'] });
  });

  it('with the backup puts back who sent before, and with which key', async () => {
    const { functions, keys } = world.account;
    const ours = functions.get(functionArn('custom-email-sender'));
    if (ours !== undefined) functions.set(OLD_SENDER.LambdaArn, ours);
    const key = keys.get(keyArn);
    if (key !== undefined) keys.set(OLD_KEY, structuredClone(key));
    Object.assign(configOf(), { CustomEmailSender: OLD_SENDER, KMSKeyID: OLD_KEY });
    const before = structuredClone(configOf());
    const backup = await attached();
    expect(configOf()).toHaveProperty('KMSKeyID', keyArn);
    const { status } = await world.run('pool', 'detach', '--yes', '--backup', backup);
    expect(status).toBe(0);
    expect(configOf()).toEqual(before);
  });

  it('keeps what was changed since it was attached', async () => {
    const backup = await attached();
    Object.assign(world.pool(), { UserPoolTags: { since: 'then' } });
    Object.assign(configOf(), { PostAuthentication: functionArn('settler') });
    await world.run('pool', 'detach', '--yes', '--backup', backup);
    expect(world.pool()).toHaveProperty('UserPoolTags', { since: 'then' });
    expect(configOf()).toHaveProperty('PostAuthentication');
    expect(configOf()).not.toHaveProperty('CustomEmailSender');
  });

  it('of one channel keeps the key that the other needs', async () => {
    await attached();
    await world.run('pool', 'detach', '--sms-only', '--yes');
    expect(configOf()).not.toHaveProperty('CustomSMSSender');
    expect(configOf()).toMatchObject({ KMSKeyID: keyArn, CustomEmailSender: {} });
  });

  it('that is not attached changes nothing', async () => {
    const { status, stdout } = await world.run('pool', 'detach', '--yes');
    expect([status, stdout]).toEqual([0, 'customers (us-east-1_Sealpost1): nothing to change.\n']);
  });

  it('refuses to take off what is not ours', async () => {
    Object.assign(configOf(), { CustomEmailSender: OLD_SENDER, KMSKeyID: OLD_KEY });
    const before = structuredClone(world.pool());
    const { status, stderr } = await world.run('pool', 'detach', '--yes');
    expect(status).toBe(2);
    expect(stderr).toContain('Not ours to take off: CustomEmailSender is arn:aws:lambda');
    expect(world.pool()).toEqual(before);
  });

  it.each([
    ['that is not there', null, 'it cannot be read (ENOENT)'],
    ['that is not JSON', 'no', 'it is not JSON'],
    ['of something else', '{"kind":"letter"}', 'it is no backup of a pool'],
    [
      'of another pool',
      JSON.stringify({ kind: 'sealpost-pool-backup', version: 1, pool: { Id: 'us-east-1_Other' } }),
      'it is one of the pool us-east-1_Other',
    ],
  ])('refuses a backup %s', async (_, text, why) => {
    await attached();
    const path = join(world.folder, 'given.json');
    if (text !== null) await writeFile(path, text);
    const { status, stderr } = await world.run('pool', 'detach', '--yes', '--backup', path);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
    expect(configOf()).toHaveProperty('KMSKeyID', keyArn);
  });
});
