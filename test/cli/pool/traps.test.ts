import { describe, expect, it } from 'vitest';
import type { ControlPlaneAccount, Json } from '../../../local/control-plane/account.ts';
import { functionArn } from '../../../local/control-plane/sample-account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { poolWorld } from './pool-world.ts';

const { poolId, keyArn, accountId, region } = LOCAL_ACCOUNT;
const world = poolWorld();

const keyOf = ({ keys }: ControlPlaneAccount) => keys.get(keyArn) ?? raise();
const emailOf = ({ functions }: ControlPlaneAccount) =>
  functions.get(functionArn('custom-email-sender')) ?? raise();
const configOf = (account: ControlPlaneAccount) =>
  (account.pools.get(poolId) ?? raise())['LambdaConfig'] as Json;
const withoutCognitoStatement = (account: ControlPlaneAccount) => {
  keyOf(account).policy.Statement.pop();
};
function raise(): never {
  throw new Error('not there');
}
const POOL_ARN = `arn:aws:cognito-idp:${region}:${accountId}:userpool/${poolId}`;
const ELSEWHERE = keyArn.replace(region, 'eu-west-1');

interface Trap {
  readonly trap: string;
  readonly when: string;
  readonly set: (account: ControlPlaneAccount) => void;
  readonly words?: readonly string[];
  readonly says: string;
  readonly fix: string;
}

const REFUSED: readonly Trap[] = [
  {
    trap: 'no-sms-configuration',
    when: 'the pool has no SmsConfiguration',
    set: ({ pools }) => {
      delete (pools.get(poolId) ?? raise())['SmsConfiguration'];
    },
    says: 'The pool has no SmsConfiguration',
    fix: '--email-only',
  },
  {
    trap: 'other-key',
    when: 'another sender goes on to need another key',
    set: (account) => {
      Object.assign(configOf(account), {
        KMSKeyID: keyArn.replace(/1$/, '9'),
        CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: `${functionArn('settler')}-theirs` },
      });
    },
    words: ['--email-only'],
    says: 'CustomSMSSender goes on to need it',
    fix: 'docs/migrating.md',
  },
  {
    trap: 'key-not-arn',
    when: 'the key is an alias',
    set: () => undefined,
    words: ['--key-arn', 'alias/codes'],
    says: 'Cognito takes an ARN of a key and nothing else',
    fix: 'aws kms describe-key',
  },
  {
    trap: 'key-elsewhere',
    when: 'the key is of another Region',
    set: () => undefined,
    words: ['--key-arn', ELSEWHERE],
    says: 'The key is in eu-west-1 and the pool in us-east-1',
    fix: 'Deploy Sealpost in us-east-1',
  },
  {
    trap: 'key-missing',
    when: 'there is no such key',
    set: ({ keys }) => keys.clear(),
    says: `There is no key ${keyArn}`,
    fix: 'output KeyArn',
  },
  {
    trap: 'key-asymmetric',
    when: 'the key is asymmetric',
    set: (account) => {
      Object.assign(keyOf(account).metadata, { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
    },
    says: 'The key is RSA_2048',
    fix: 'SYMMETRIC_DEFAULT',
  },
  {
    trap: 'key-asymmetric',
    when: 'the key is for signing',
    set: (account) => {
      Object.assign(keyOf(account).metadata, {
        KeyUsage: 'GENERATE_VERIFY_MAC',
        KeySpec: 'HMAC_256',
      });
    },
    says: 'for GENERATE_VERIFY_MAC',
    fix: 'SYMMETRIC_DEFAULT',
  },
  {
    trap: 'key-not-enabled',
    when: 'the key is disabled',
    set: (account) => {
      Object.assign(keyOf(account).metadata, { KeyState: 'Disabled', Enabled: false });
    },
    says: 'The key is Disabled. Nobody would get a code.',
    fix: `aws kms enable-key --key-id ${keyArn}`,
  },
  {
    trap: 'key-not-enabled',
    when: 'the key is about to be deleted',
    set: (account) => {
      Object.assign(keyOf(account).metadata, { KeyState: 'PendingDeletion', Enabled: false });
    },
    says: 'The key is PendingDeletion',
    fix: 'aws kms cancel-key-deletion',
  },
  {
    trap: 'no-create-grant',
    when: 'nobody may make the grant',
    set: (account) => {
      withoutCognitoStatement(account);
      account.principals.set(account.caller.arn, [
        { Effect: 'Allow', Action: 'cognito-idp:*', Resource: '*' },
      ]);
    },
    says: `lacks kms:CreateGrant on ${keyArn}`,
    fix: 'CognitoMakesItsGrant',
  },
  {
    trap: 'function-not-arn',
    when: 'a function is named by its name',
    set: () => undefined,
    words: ['--email-function', 'custom-email-sender'],
    says: 'CustomEmailSender is named as custom-email-sender, which is no ARN',
    fix: 'aws lambda get-function-configuration',
  },
  {
    trap: 'function-elsewhere',
    when: 'a function is of another Region',
    set: () => undefined,
    words: ['--email-function', functionArn('custom-email-sender').replace(region, 'eu-west-1')],
    says: 'CustomEmailSender is in eu-west-1 and the pool in us-east-1',
    fix: 'Deploy Sealpost in us-east-1',
  },
  {
    trap: 'function-missing',
    when: 'there is no such function',
    set: ({ functions }) => functions.clear(),
    says: 'There is no function',
    fix: 'npm run deploy',
  },
  {
    trap: 'no-invoke-permission',
    when: 'the function has no policy',
    set: (account) => {
      emailOf(account).policy = null;
    },
    says: 'Cognito may not call CustomEmailSender',
    fix: `--principal cognito-idp.amazonaws.com --source-arn ${POOL_ARN} --source-account ${accountId}`,
  },
  {
    trap: 'no-invoke-permission',
    when: 'its permission is for another pool',
    set: (account) => {
      const [statement] = emailOf(account).policy?.Statement ?? [];
      Object.assign(statement?.Condition ?? {}, { ArnLike: { 'AWS:SourceArn': `${POOL_ARN}x` } });
    },
    says: 'Cognito may not call CustomEmailSender',
    fix: 'aws lambda add-permission',
  },
  {
    trap: 'no-invoke-permission',
    when: 'its permission is for another account',
    set: (account) => {
      const [statement] = emailOf(account).policy?.Statement ?? [];
      Object.assign(statement?.Condition ?? {}, {
        StringEquals: { 'AWS:SourceAccount': '210987654321' },
      });
    },
    says: 'Cognito may not call CustomEmailSender',
    fix: 'aws lambda add-permission',
  },
];

const WARNED: readonly Trap[] = [
  {
    trap: 'key-changes',
    when: 'the pool gets another key',
    set: (account) => {
      Object.assign(configOf(account), { KMSKeyID: keyArn.replace(/1$/, '9') });
    },
    says: 'Codes that are under way were encrypted with it',
    fix: 'Keep the old key',
  },
  {
    trap: 'sender-replaced',
    when: 'another function has sent so far',
    set: (account) => {
      Object.assign(configOf(account), {
        KMSKeyID: keyArn,
        CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: functionArn('settler') },
      });
    },
    says: 'will not be called any more',
    fix: 'pool detach --backup',
  },
  {
    trap: 'owned',
    when: 'a stack owns the pool',
    set: ({ pools }) => {
      Object.assign(pools.get(poolId) ?? raise(), {
        UserPoolTags: { 'aws:cloudformation:stack-name': 'Users' },
      });
    },
    says: 'The pool belongs to a CloudFormation stack (aws:cloudformation:stack-name: Users)',
    fix: 'Put the same LambdaConfig there',
  },
  {
    trap: 'create-grant-unknown',
    when: 'nobody may say who may make the grant',
    set: (account) => {
      account.denied.add('kms:GetKeyPolicy').add('iam:SimulatePrincipalPolicy');
    },
    says: 'cannot be found out here',
    fix: 'Cognito refuses the update and the pool stays as it is',
  },
  {
    trap: 'invoke-unknown',
    when: 'the function’s policy may not be read',
    set: ({ denied }) => {
      denied.add('lambda:GetPolicy');
    },
    says: 'cannot be found out without lambda:GetPolicy',
    fix: 'aws lambda add-permission',
  },
  {
    trap: 'invoke-too-wide',
    when: 'Cognito may call the function for every pool there is',
    set: (account) => {
      const [statement] = emailOf(account).policy?.Statement ?? [];
      Object.assign(statement ?? {}, { Condition: undefined });
    },
    says: 'for pools of others too',
    fix: 'aws lambda add-permission',
  },
];

interface Diff {
  readonly findings: readonly { state: string; trap: string; says: string; fix: string }[];
}
const diff = async (words: readonly string[] = []) => {
  const run = await world.run('pool', 'diff', poolId, '--json', ...words);
  return { ...run, findings: (JSON.parse(run.stdout) as Diff).findings };
};

it('a healthy deployment has no traps', async () => {
  expect(await diff()).toMatchObject({ status: 0, findings: [] });
});

describe.each(REFUSED)('$trap, when $when', ({ trap, set, words = [], says, fix }) => {
  it('is refused with what to do, before anything is asked or written', async () => {
    set(world.account);
    const { status, findings } = await diff(words);
    expect(status).toBe(2);
    expect(findings.filter(({ state }) => state === 'refused')).toContainEqual({
      state: 'refused',
      trap,
      says: expect.stringContaining(says),
      fix: expect.stringContaining(fix),
    });
    const before = structuredClone(world.pool());
    const { stdout, stderr, ...attach } = await world.run(
      'pool',
      'attach',
      poolId,
      '--yes',
      ...words,
    );
    expect(attach.status).toBe(2);
    expect(stdout).toContain(says);
    expect(stdout).toContain(fix);
    expect(stderr).toContain('The pool was not touched.');
    expect(world.pool()).toEqual(before);
    expect(await world.backups()).toEqual([]);
  });
});

describe.each(WARNED)('$trap, when $when', ({ trap, set, says, fix }) => {
  it('is a warning, and the pool can be attached', async () => {
    set(world.account);
    const { status, findings } = await diff();
    expect(status).toBe(0);
    expect(findings).toContainEqual({
      state: 'warning',
      trap,
      says: expect.stringContaining(says),
      fix: expect.stringContaining(fix),
    });
    expect(await world.run('pool', 'attach', '--yes')).toMatchObject({ status: 0 });
  });
});

describe('the grant', () => {
  it('is fine when the caller may make it, by the pool’s own context', async () => {
    withoutCognitoStatement(world.account);
    world.account.principals.set(world.account.caller.arn, [
      {
        Effect: 'Allow',
        Action: 'kms:CreateGrant',
        Resource: keyArn,
        Condition: { StringEquals: { 'kms:EncryptionContext:userpool-id': poolId } },
      },
    ]);
    expect(await diff()).toMatchObject({ status: 0, findings: [] });
  });

  it('of a session is looked up by its role', async () => {
    withoutCognitoStatement(world.account);
    world.account.caller.arn = `arn:aws:sts::${accountId}:assumed-role/Admin/ann`;
    world.account.principals.set(`arn:aws:iam::${accountId}:role/Admin`, [
      { Effect: 'Allow', Action: 'kms:*', Resource: '*' },
    ]);
    expect(await diff()).toMatchObject({ status: 0, findings: [] });
  });
});
