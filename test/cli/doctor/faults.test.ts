import { describe, expect, it } from 'vitest';
import { AwsError } from '../../../local/stand-ins/aws/aws-error.ts';
import { doctorWorld } from './doctor-world.ts';

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
