import { describe, expect, it } from 'vitest';
import type { Check, Exam } from '../../../cli/doctor/exam.ts';
import { ok } from '../../../cli/doctor/finding.ts';
import { runChecks } from '../../../cli/doctor/run-checks.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { AwsError } from '../../../local/stand-ins/aws/aws-error.ts';
import { startCli } from '../run-cli.ts';
import { doctorWorld } from './doctor-world.ts';

const { poolId, keyArn, auditTable } = LOCAL_ACCOUNT;
const world = doctorWorld();

const PERMISSIONS = [
  'kms:DescribeKey',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'lambda:GetPolicy',
  'lambda:GetFunctionConfiguration',
  'lambda:GetFunctionEventInvokeConfig',
  'lambda:GetFunctionConcurrency',
  'iam:SimulatePrincipalPolicy',
  'cognito-idp:DescribeUserPool',
  'ses:GetAccount',
  'ses:GetEmailIdentity',
  'ses:GetConfigurationSet',
  'ses:GetConfigurationSetEventDestinations',
  'events:DescribeRule',
  'events:ListTargetsByRule',
  'secretsmanager:GetSecretValue',
  'secretsmanager:DescribeSecret',
  'dynamodb:DescribeTable',
  'dynamodb:DescribeTimeToLive',
  'dynamodb:DescribeContinuousBackups',
  'cloudwatch:DescribeAlarms',
];

describe('without a permission', () => {
  it.each(PERMISSIONS)('%s: not checked, by its name, and the rest goes on', async (permission) => {
    world.account.denied.add(permission);
    const { status, findings } = await world.look();
    const odd = findings.filter(({ state }) => state !== 'ok');
    expect(odd.length).toBeGreaterThan(0);
    for (const { state, fix } of odd) {
      expect(state).toBe('not checked');
      expect(fix).toContain(permission);
    }
    expect(status).toBe(0);
  });
});

describe('a service that', () => {
  it('asks for patience leaves its own checks open', async () => {
    world.hook = ({ service }) => {
      if (service === 'ses') throw new AwsError('TooManyRequestsException', 'slower', 429);
    };
    const { status, findings } = await world.look();
    const open = findings.filter(({ state }) => state === 'not checked');
    expect(new Set(open.map(({ subject }) => subject))).toEqual(new Set(['ses']));
    expect(open[0]?.says).toContain('patience');
    expect(status).toBe(0);
  });

  it('breaks off leaves its own checks open', async () => {
    world.hook = ({ service }) => {
      if (service === 'monitoring') throw new Error('broken off');
    };
    const { status, findings } = await world.look();
    const open = findings.filter(({ state }) => state === 'not checked');
    expect(open.map(({ subject }) => subject)).toEqual(['alarms']);
    expect(status).toBe(0);
  });
});

describe('Twilio, when it', () => {
  it.each([
    ['fails', { status: 503 }],
    ['wants patience', { status: 429 }],
  ])('%s, leaves its own checks open', async (_, answer) => {
    for (const path of world.outside.keys()) {
      if (/^\/(2010-04-01|v1)\//.test(path)) world.outside.set(path, answer);
    }
    const { status, findings } = await world.look();
    const open = findings.filter(({ state }) => state !== 'ok');
    expect(open.map(({ check }) => check)).toEqual([
      'twilio-account',
      'twilio-sender',
      'twilio-countries',
    ]);
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['not checked']));
    expect(status).toBe(0);
  });

  it('is not there, leaves its own checks open', async () => {
    world.variables('custom-sms-sender')['TWILIO_API_BASE_URL'] = 'http://127.0.0.1:1';
    const { findings } = await world.look('--only', 'twilio');
    const open = findings.filter(({ state }) => state === 'not checked');
    expect(open).toHaveLength(3);
    for (const { says } of open) expect(says).toContain('no answer');
  });
});

describe('a look that takes too long', () => {
  const exam = {} as Exam;
  const never: Check = { name: 'never', run: () => new Promise(() => undefined) };
  const soon: Check = { name: 'soon', run: async () => [ok('There.')] };
  const both = [['ses', () => [never, soon]]] as const;

  it('is left open, and holds up no other', async () => {
    const done: number[] = [];
    const found = await runChecks(both, exam, {
      signal: new AbortController().signal,
      onDone: (count) => done.push(count),
      patienceMs: 20,
    });
    expect(found).toEqual([
      {
        subject: 'ses',
        check: 'never',
        state: 'not checked',
        says: 'No answer in time (never).',
        fix: 'Try again; is the service up?',
      },
      { subject: 'ses', check: 'soon', state: 'ok', says: 'There.' },
    ]);
    expect(done).toEqual([1, 2]);
  });

  it('ends with whoever asked', async () => {
    const asking = new AbortController();
    const running = runChecks(both, exam, { signal: asking.signal, onDone: () => asking.abort() });
    await expect(running).rejects.toThrow(/abort/i);
  });
});

it('stops at Ctrl-C, without a table of half of it', async () => {
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  world.hook = ({ service }) => {
    if (service !== 'ses') return;
    asked();
    return new Promise(() => undefined);
  };
  const cli = startCli(['doctor'], { environment: world.environment });
  await isAsked;
  cli.process.kill('SIGINT');
  const { status, stdout } = await cli.ended;
  expect([status, stdout]).toEqual([130, '']);
});

describe('parts that are named', () => {
  it('are looked at without a stack', async () => {
    world.account.stacks.clear();
    const { findings } = await world.look(
      ...['--pool', poolId, '--key-arn', keyArn, '--table', auditTable],
    );
    const of = (check: string) => findings.find((one) => one.check === check);
    expect(of('stack')).toMatchObject({ state: 'warning', fix: expect.stringContaining('named') });
    expect(of('table')?.state).toBe('ok');
    expect(of('key')?.state).toBe('ok');
    expect(findings.map(({ check }) => check)).not.toContain('ses-account');
  });

  it('come before those of the stack', async () => {
    const { findings } = await world.look('--only', 'audit', '--table', 'another');
    expect(findings.find(({ check }) => check === 'table')).toMatchObject({
      state: 'broken',
      says: expect.stringContaining('another'),
    });
  });
});

it('without credentials ends with 4 and says how to sign in', async () => {
  delete world.environment['AWS_ACCESS_KEY_ID'];
  Object.assign(world.environment, { AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent' });
  const { status, stdout, stderr } = await world.run();
  expect([status, stdout]).toEqual([4, '']);
  expect(stderr).toContain('aws sso login');
});

it('without AWS ends with 5', async () => {
  world.environment['AWS_ENDPOINT_URL'] = 'http://127.0.0.1:1';
  const { status, stdout } = await world.run();
  expect([status, stdout]).toEqual([5, '']);
});

it('refuses a subject that there is not', async () => {
  const { status, stderr } = await world.run('--only', 'weather');
  expect(status).toBe(2);
  expect(stderr).toContain('identity');
});
