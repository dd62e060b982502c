import { describe, expect, it } from 'vitest';
import type { Json } from '../../../local/control-plane/account.ts';
import { functionArn } from '../../../local/control-plane/sample-account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { type DoctorWorld, doctorWorld } from './doctor-world.ts';

const {
  poolId,
  keyArn,
  auditTable,
  configurationSet,
  emailDomain,
  twilioAccountSid,
  messagingServiceSid,
} = LOCAL_ACCOUNT;
const world = doctorWorld();
const EMAIL = functionArn('custom-email-sender');

/** What the sample has. */
function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The sample lacks it.');
  return value;
}

const at = (holder: unknown, name: string) => (holder as Record<string, Json>)[name] as Json;
const key = ({ account }: DoctorWorld) => there(account.keys.get(keyArn));
const pool = ({ account }: DoctorWorld) => there(account.pools.get(poolId));
const config = (world: DoctorWorld) => at(pool(world), 'LambdaConfig');
const sender = (world: DoctorWorld) => world.function('custom-email-sender');
const table = ({ account }: DoctorWorld) => there(account.tables.get(auditTable));
const set = ({ account }: DoctorWorld) =>
  there(account.ses.configurationSets.get(configurationSet));
const alarm = ({ account }: DoctorWorld) => there(account.alarms[0]);
const rule = ({ account }: DoctorWorld, name: string) =>
  there(account.rules.get(`Sealpost-${name}`));
const service = `/v1/Services/${messagingServiceSid}`;

type Row = readonly [
  what: string,
  spoil: (world: DoctorWorld) => unknown,
  check: string,
  state: 'broken' | 'warning',
  says: string,
  fix: string,
];

const ROWS: readonly Row[] = [
  [
    'no stack',
    (w) => w.account.stacks.clear(),
    'stack',
    'broken',
    'There is no stack Sealpost',
    'npm run deploy',
  ],
  [
    'a key that is switched off',
    (w) => Object.assign(key(w).metadata, { KeyState: 'Disabled' }),
    'key-not-enabled',
    'broken',
    'The key is Disabled',
    'aws kms enable-key',
  ],
  [
    'an asymmetric key',
    (w) => Object.assign(key(w).metadata, { KeySpec: 'RSA_2048' }),
    'key-asymmetric',
    'broken',
    'RSA_2048',
    'SYMMETRIC_DEFAULT',
  ],
  [
    'no such key',
    (w) => w.account.keys.clear(),
    'key-missing',
    'broken',
    'There is no key',
    'KeyArn',
  ],
  [
    'a key without rotation',
    (w) => {
      key(w).rotation = false;
    },
    'key-rotation',
    'warning',
    'never renewed',
    'aws kms enable-key-rotation',
  ],
  [
    'no grant',
    (w) => {
      key(w).grants = [];
    },
    'grants',
    'warning',
    'there is no grant',
    'pool detach',
  ],
  [
    'nobody who may make a grant',
    (w) => {
      key(w).policy.Statement.pop();
      w.account.principals.set(w.account.caller.arn, []);
    },
    'no-create-grant',
    'broken',
    'Nobody may give Cognito',
    'kms:CreateGrant',
  ],
  [
    'no invoke permission',
    (w) => {
      sender(w).policy = null;
    },
    'custom-email-sender:invoke',
    'broken',
    'Cognito may not call',
    'aws lambda add-permission',
  ],
  [
    'an invoke permission for everybody',
    (w) => {
      const [one] = there(sender(w).policy).Statement;
      there(sender(w).policy).Statement = [{ ...there(one), Condition: {} }];
    },
    'custom-email-sender:invoke',
    'warning',
    'for pools of others too',
    'aws lambda add-permission',
  ],
  [
    'a role that may not decrypt',
    (w) => w.account.principals.set(String(sender(w).configuration['Role']), []),
    'custom-email-sender:decrypt',
    'broken',
    'nobody gets one',
    'kms:Decrypt',
  ],
  [
    'a pool of another account',
    (w) => w.account.pools.clear(),
    'pool',
    'broken',
    'There is no pool',
    '--region',
  ],
  [
    'a pool that is not attached',
    (w) => {
      delete config(w)['CustomEmailSender'];
    },
    'pool-email',
    'broken',
    'Cognito sends these messages itself',
    'npx sealpost pool attach',
  ],
  [
    'a pool with another sender',
    (w) => {
      config(w)['CustomEmailSender'] = { LambdaArn: functionArn('settler'), LambdaVersion: 'V1_0' };
    },
    'pool-email',
    'broken',
    'not this deployment’s',
    'npx sealpost pool attach',
  ],
  [
    'a pool with another key',
    (w) => {
      config(w)['KMSKeyID'] = keyArn.replace(/1$/, '9');
    },
    'pool-key',
    'broken',
    'cannot decrypt',
    'npx sealpost pool attach',
  ],
  [
    'a pool without SmsConfiguration',
    (w) => {
      delete pool(w)['SmsConfiguration'];
    },
    'pool-sms-configuration',
    'broken',
    'no SmsConfiguration',
    'SMS role',
  ],
  [
    'no such function',
    (w) => w.account.functions.delete(EMAIL),
    'custom-email-sender',
    'broken',
    'There is no function',
    'npm run deploy',
  ],
  [
    'an old runtime',
    (w) => Object.assign(sender(w).configuration, { Runtime: 'nodejs20.x' }),
    'custom-email-sender',
    'warning',
    'nodejs20.x',
    '--runtime nodejs24.x',
  ],
  [
    'another processor',
    (w) => Object.assign(sender(w).configuration, { Architectures: ['x86_64'] }),
    'custom-email-sender',
    'warning',
    'x86_64',
    'npm run deploy',
  ],
  [
    'a short time-out',
    (w) => Object.assign(sender(w).configuration, { Timeout: 3 }),
    'custom-email-sender',
    'broken',
    'after 3 s',
    '--timeout 30',
  ],
  [
    'little memory',
    (w) => Object.assign(sender(w).configuration, { MemorySize: 128 }),
    'custom-email-sender',
    'warning',
    '128 MB',
    '--memory-size 512',
  ],
  [
    'a failed update',
    (w) => Object.assign(sender(w).configuration, { LastUpdateStatus: 'Failed' }),
    'custom-email-sender',
    'broken',
    'last update',
    'npm run deploy',
  ],
  [
    'an update under way',
    (w) => Object.assign(sender(w).configuration, { LastUpdateStatus: 'InProgress' }),
    'custom-email-sender',
    'warning',
    'being updated',
    'in a minute',
  ],
  [
    'a failed function',
    (w) => Object.assign(sender(w).configuration, { State: 'Failed' }),
    'custom-email-sender',
    'broken',
    'is Failed',
    'npm run deploy',
  ],
  [
    'a variable that is missing',
    (w) => {
      delete w.variables('custom-email-sender')['KEY_ARN'];
    },
    'custom-email-sender',
    'broken',
    'KEY_ARN',
    'npm run deploy',
  ],
  [
    'a variable that the configuration may have',
    (w) => {
      delete w.variables('custom-email-sender')['BRAND_NAME'];
    },
    'custom-email-sender',
    'warning',
    'BRAND_NAME',
    'sealpost.config.ts',
  ],
  [
    'nobody who hears what is given up',
    (w) => {
      sender(w).eventInvokeConfig = null;
    },
    'custom-email-sender:events',
    'broken',
    'dropped without a word',
    'put-function-event-invoke-config',
  ],
  [
    'somebody else who hears it',
    (w) =>
      Object.assign(there(sender(w).eventInvokeConfig), {
        DestinationConfig: { OnFailure: { Destination: EMAIL } },
      }),
    'custom-email-sender:events',
    'broken',
    'not to the settler',
    '--destination-config',
  ],
  [
    'fewer retries',
    (w) => Object.assign(there(sender(w).eventInvokeConfig), { MaximumRetryAttempts: 0 }),
    'custom-email-sender:events',
    'warning',
    '1 times only',
    '--maximum-retry-attempts 2',
  ],
  [
    'events that die young',
    (w) => Object.assign(there(sender(w).eventInvokeConfig), { MaximumEventAgeInSeconds: 60 }),
    'custom-email-sender:events',
    'warning',
    '60 s old',
    '--maximum-event-age',
  ],
  [
    'no concurrency',
    (w) => {
      sender(w).reservedConcurrency = 0;
    },
    'custom-email-sender:concurrency',
    'broken',
    'switched off',
    'delete-function-concurrency',
  ],
  [
    'the sandbox',
    (w) => Object.assign(w.account.ses.account, { ProductionAccessEnabled: false }),
    'ses-account',
    'broken',
    'sandbox',
    'production access',
  ],
  [
    'sending switched off',
    (w) => Object.assign(w.account.ses.account, { SendingEnabled: false }),
    'ses-account',
    'broken',
    'switched off',
    'put-account-sending-attributes',
  ],
  [
    'an account on probation',
    (w) => Object.assign(w.account.ses.account, { EnforcementStatus: 'PROBATION' }),
    'ses-account',
    'warning',
    'PROBATION',
    'support case',
  ],
  [
    'an account that Amazon has shut down',
    (w) => Object.assign(w.account.ses.account, { EnforcementStatus: 'SHUTDOWN' }),
    'ses-account',
    'broken',
    'SHUTDOWN',
    'support case',
  ],
  [
    'a quota that is nearly used',
    (w) => Object.assign(at(w.account.ses.account, 'SendQuota'), { SentLast24Hours: 45_000 }),
    'ses-account',
    'warning',
    '90%',
    'service-quotas',
  ],
  [
    'a quota that is used',
    (w) => Object.assign(at(w.account.ses.account, 'SendQuota'), { SentLast24Hours: 50_000 }),
    'ses-account',
    'broken',
    '100%',
    'service-quotas',
  ],
  [
    'no suppression',
    (w) =>
      Object.assign(w.account.ses.account, { SuppressionAttributes: { SuppressedReasons: [] } }),
    'ses-account',
    'warning',
    'bounced',
    'put-account-suppression-attributes',
  ],
  [
    'no identity',
    (w) => w.account.ses.identities.clear(),
    'ses-identity',
    'broken',
    'Nothing is verified for example.com',
    'create-email-identity',
  ],
  [
    'an identity that is not verified',
    (w) =>
      Object.assign(there(w.account.ses.identities.get(emailDomain)), {
        VerifiedForSendingStatus: false,
        VerificationStatus: 'PENDING',
      }),
    'ses-identity',
    'broken',
    'not verified (PENDING)',
    'get-email-identity',
  ],
  [
    'mails that are not signed',
    (w) =>
      Object.assign(there(w.account.ses.identities.get(emailDomain)), {
        DkimAttributes: { SigningEnabled: true, Status: 'FAILED' },
      }),
    'ses-identity',
    'warning',
    'DKIM FAILED',
    'put-email-identity-dkim-attributes',
  ],
  [
    'no configuration set',
    (w) => w.account.ses.configurationSets.clear(),
    'ses-reports',
    'broken',
    'no configuration set',
    'npm run deploy',
  ],
  [
    'a configuration set that does not send',
    (w) => Object.assign(set(w).set, { SendingOptions: { SendingEnabled: false } }),
    'ses-reports',
    'broken',
    'switched off',
    '--sending-enabled',
  ],
  [
    'reports to nobody',
    (w) => {
      set(w).destinations = [];
    },
    'ses-reports',
    'broken',
    'no EventBridge default bus',
    'npm run deploy',
  ],
  [
    'a report that is missing',
    (w) =>
      Object.assign(there(set(w).destinations[0]), { MatchingEventTypes: ['SEND', 'DELIVERY'] }),
    'ses-reports',
    'broken',
    'BOUNCE, COMPLAINT, REJECT, RENDERING_FAILURE, DELIVERY_DELAY',
    'npm run deploy',
  ],
  [
    'no rule for reports',
    (w) => w.account.rules.delete('Sealpost-ses-reports'),
    'ses-rule',
    'broken',
    'no rule',
    'npm run deploy',
  ],
  [
    'a rule that is off',
    (w) => Object.assign(rule(w, 'ses-reports').rule, { State: 'DISABLED' }),
    'ses-rule',
    'broken',
    'switched off',
    'aws events enable-rule',
  ],
  [
    'a rule without a target',
    (w) => {
      rule(w, 'ses-reports').targets = [];
    },
    'ses-rule',
    'broken',
    'does not call',
    'aws events put-targets',
  ],
  [
    'a clock that is off',
    (w) => Object.assign(rule(w, 'settling').rule, { State: 'DISABLED' }),
    'settler-rule',
    'broken',
    'switched off',
    'aws events enable-rule',
  ],
  [
    'no Twilio secret',
    (w) => w.account.secrets.delete(LOCAL_ACCOUNT.twilioSecretArn),
    'twilio-account',
    'broken',
    'does not exist',
    'TwilioSecretArn',
  ],
  [
    'a Twilio secret that is none',
    (w) => w.account.secrets.set(LOCAL_ACCOUNT.twilioSecretArn, 'no'),
    'twilio-account',
    'broken',
    'not JSON',
    'authToken',
  ],
  [
    'credentials that Twilio refuses',
    (w) => w.outside.set(`/2010-04-01/Accounts/${twilioAccountSid}.json`, { status: 401 }),
    'twilio-account',
    'broken',
    'does not know our credentials',
    'put-secret-value',
  ],
  [
    'a suspended Twilio account',
    (w) =>
      w.outside.set(`/2010-04-01/Accounts/${twilioAccountSid}.json`, {
        status: 200,
        body: { status: 'suspended' },
      }),
    'twilio-account',
    'broken',
    'is suspended',
    'Billing',
  ],
  [
    'a Twilio trial',
    (w) =>
      w.outside.set(`/2010-04-01/Accounts/${twilioAccountSid}.json`, {
        status: 200,
        body: { status: 'active', type: 'Trial' },
      }),
    'twilio-account',
    'broken',
    'trial',
    'Upgrade',
  ],
  [
    'a messaging service without senders',
    (w) => w.outside.set(`${service}/PhoneNumbers`, { status: 200, body: { phone_numbers: [] } }),
    'twilio-sender',
    'broken',
    'no senders',
    'Sender Pool',
  ],
  [
    'a messaging service that is not there',
    (w) => {
      for (const kind of ['PhoneNumbers', 'ShortCodes', 'AlphaSenders']) {
        w.outside.delete(`${service}/${kind}`);
      }
    },
    'twilio-sender',
    'broken',
    `no messaging service ${messagingServiceSid}`,
    'TwilioMessagingServiceSid',
  ],
  [
    'a number of somebody else',
    (w) => {
      const variables = w.variables('custom-sms-sender');
      delete variables['TWILIO_MESSAGING_SERVICE_SID'];
      variables['TWILIO_FROM'] = '+15005550006';
      w.outside.set(`/2010-04-01/Accounts/${twilioAccountSid}/IncomingPhoneNumbers.json`, {
        status: 200,
        body: { incoming_phone_numbers: [] },
      });
    },
    'twilio-sender',
    'broken',
    '+15005550006 is no number of this Twilio account',
    'TWILIO_FROM',
  ],
  [
    'every country on earth',
    (w) => {
      const letters = [...'ABCDEFGH'];
      const codes = letters.flatMap((one) => letters.map((other) => one + other));
      w.outside.set('/v1/Messaging/GeoPermissions', {
        status: 200,
        body: {
          permissions: codes.map((code) => ({
            country_code: code,
            type: 'country',
            enabled: true,
          })),
        },
      });
    },
    'twilio-countries',
    'warning',
    'Twilio sends to 64 countries',
    'Geo permissions',
  ],
  [
    'no country',
    (w) =>
      w.outside.set('/v1/Messaging/GeoPermissions', { status: 200, body: { permissions: [] } }),
    'twilio-countries',
    'broken',
    'no country',
    'Geo permissions',
  ],
  [
    'a callback that takes anything',
    (w) => w.outside.set('/twilio', { status: 204 }),
    'twilio-callback',
    'broken',
    'does not refuse',
    'docs/runbook.md',
  ],
  [
    'no table',
    (w) => w.account.tables.clear(),
    'table',
    'broken',
    'There is no table',
    'npm run deploy',
  ],
  [
    'a table that lacks an index',
    (w) => {
      (table(w).table['GlobalSecondaryIndexes'] as Json[]).pop();
    },
    'table',
    'broken',
    'byDue',
    'npm run deploy',
  ],
  [
    'a table with another key',
    (w) => {
      table(w).table['KeySchema'] = [{ AttributeName: 'id', KeyType: 'HASH' }];
    },
    'table',
    'broken',
    'is id, not pk',
    'npm run deploy',
  ],
  [
    'a table that is easily deleted',
    (w) => {
      table(w).table['DeletionProtectionEnabled'] = false;
    },
    'table',
    'warning',
    'deleted by one command',
    '--deletion-protection-enabled',
  ],
  [
    'a table without a key of ours',
    (w) => {
      delete table(w).table['SSEDescription'];
    },
    'table',
    'warning',
    'AWS’s key',
    'npm run deploy',
  ],
  [
    'rows that stay for ever',
    (w) => {
      table(w).timeToLive = { TimeToLiveStatus: 'DISABLED' };
    },
    'table-ttl',
    'broken',
    'never deleted',
    'update-time-to-live',
  ],
  [
    'rows that go by another attribute',
    (w) => {
      table(w).timeToLive['AttributeName'] = 'ttl';
    },
    'table-ttl',
    'broken',
    'by ttl',
    'update-time-to-live',
  ],
  [
    'no backups',
    (w) => {
      table(w).continuousBackups = { ContinuousBackupsStatus: 'ENABLED' };
    },
    'table-backups',
    'warning',
    'cannot be brought back',
    'update-continuous-backups',
  ],
  [
    'no pepper',
    (w) => w.account.secrets.delete(LOCAL_ACCOUNT.pepperSecretArn),
    'pepper',
    'broken',
    'secret is gone',
    'npm run deploy',
  ],
  [
    'an alarm that rings',
    (w) => Object.assign(alarm(w), { StateValue: 'ALARM' }),
    'alarm:kms-denied',
    'broken',
    'Nobody gets a code',
    'docs/runbook.md',
  ],
  [
    'an alarm that is missing',
    (w) => {
      w.account.alarms.shift();
    },
    'alarms',
    'warning',
    'do not exist: Sealpost-kms-denied',
    'npm run deploy',
  ],
  [
    'an alarm that is switched off',
    (w) => Object.assign(alarm(w), { ActionsEnabled: false }),
    'alarms',
    'warning',
    'switched off',
    'enable-alarm-actions',
  ],
  [
    'an alarm that tells nobody',
    (w) => Object.assign(alarm(w), { AlarmActions: [] }),
    'alarms',
    'warning',
    'no actions',
    'AlarmEmail',
  ],
  [
    'no console',
    (w) => w.outside.delete('/console'),
    'console',
    'broken',
    'does not answer',
    'npm run deploy',
  ],
  [
    'an API that is open',
    (w) => w.outside.set('/api/v1/me', { status: 200 }),
    'audit-api',
    'broken',
    'does not refuse',
    'docs/runbook.md',
  ],
];

describe('the doctor finds', () => {
  it.each(ROWS)('%s', async (_, spoil, check, state, says, fix) => {
    spoil(world);
    const { status, findings } = await world.look();
    const found = findings.filter((one) => one.check === check && one.state === state);
    expect(found).toHaveLength(1);
    expect(found[0]?.says).toContain(says);
    expect(found[0]?.fix).toContain(fix);
    const isBroken = findings.some((one) => one.state === 'broken');
    expect(status).toBe(isBroken ? 1 : 0);
    if (state === 'broken') expect(isBroken).toBe(true);
  });
});

describe('an address that SES does not send to', () => {
  it('is told where it is asked for', async () => {
    world.account.ses.suppressed.set('jane@example.com', 'BOUNCE');
    const { findings } = await world.look('--only', 'ses', '--suppressed', 'jane@example.com');
    const [found] = findings.filter(({ check }) => check === 'ses-suppressed');
    expect(found).toMatchObject({
      state: 'warning',
      fix: expect.stringContaining('delete-suppressed'),
    });
  });

  it('is not told of one that it does send to', async () => {
    const { findings } = await world.look('--only', 'ses', '--suppressed', 'ann@example.com');
    expect(findings.find(({ check }) => check === 'ses-suppressed')?.state).toBe('ok');
  });
});

it('says at the end what to do first', async () => {
  world.account.secrets.delete(LOCAL_ACCOUNT.pepperSecretArn);
  Object.assign(key(world).metadata, { KeyState: 'Disabled' });
  const { stdout, status } = await world.run();
  expect(status).toBe(1);
  expect(stdout).toContain('✗ broken');
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/2 broken.*First: aws kms enable-key/);
});
