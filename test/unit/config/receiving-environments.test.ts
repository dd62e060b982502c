import { describe, expect, it } from 'vitest';
import { readAuditApiSettings } from '../../../src/config/audit-api-environment.ts';
import type { Environment } from '../../../src/config/read-environment.ts';
import { readSesEventsSettings } from '../../../src/config/ses-events-environment.ts';
import { readSettlerSettings } from '../../../src/config/settler-environment.ts';
import { readTwilioStatusSettings } from '../../../src/config/twilio-status-environment.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { refusalOf } from './refusal-of.ts';
import {
  AUDIT_API_ENVIRONMENT,
  changed,
  SECRET_ARN,
  SES_EVENTS_ENVIRONMENT,
  SETTLER_ENVIRONMENT,
  TWILIO_STATUS_ENVIRONMENT,
} from './sample-environment.ts';

interface Case {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly read: (environment: Environment) => object;
  readonly required: readonly string[];
  /** Of several ways one; named when none is there. */
  readonly ways: readonly string[];
  readonly settings: object;
}

const AUDIT = {
  region: 'eu-central-1',
  endpoints: { dynamoDb: 'http://localhost:1002', secretsManager: 'http://[::1]:1003' },
  auditTable: 'sealpost-audit',
  auditRetentionDays: 30,
  timings: { graceMs: 20_000, abandonedMs: 600_000, confirmationMs: 7_200_000 },
};
const PEPPERS = 'RECIPIENT_PEPPER or RECIPIENT_PEPPER_SECRET_ARN';
const TOKENS = 'TWILIO_AUTH_TOKEN or TWILIO_SECRET_ARN';

const CASES: readonly Case[] = [
  {
    name: 'ses-events',
    environment: SES_EVENTS_ENVIRONMENT,
    read: readSesEventsSettings,
    required: ['AWS_REGION', 'AUDIT_TABLE', 'SES_ACCOUNT_ID', 'SES_CONFIGURATION_SET'],
    ways: [],
    settings: { ...AUDIT, accountId: '123456789012', configurationSet: 'sealpost' },
  },
  {
    name: 'settler',
    environment: SETTLER_ENVIRONMENT,
    read: readSettlerSettings,
    required: ['AWS_REGION', 'AUDIT_TABLE'],
    ways: [PEPPERS],
    settings: { ...AUDIT, pepper: { value: 'p'.repeat(32) } },
  },
  {
    name: 'twilio-status',
    environment: TWILIO_STATUS_ENVIRONMENT,
    read: readTwilioStatusSettings,
    required: ['AWS_REGION', 'AUDIT_TABLE', 'TWILIO_ACCOUNT_SID', 'TWILIO_STATUS_CALLBACK_URL'],
    ways: [PEPPERS, TOKENS],
    settings: {
      ...AUDIT,
      pepper: { value: 'p'.repeat(32) },
      accountSid: `AC${'a'.repeat(32)}`,
      authTokens: ['token-of-the-account', 'token-after-rotation'],
      statusCallbackUrl: 'https://sms.example.com/status#rc=3',
      redactBody: true,
      twilioBaseUrl: 'http://127.0.0.1:1006',
    },
  },
  {
    name: 'audit-api',
    environment: AUDIT_API_ENVIRONMENT,
    read: readAuditApiSettings,
    required: ['AWS_REGION', 'AUDIT_TABLE', 'USER_POOL_IDS', 'OIDC_ISSUER', 'OIDC_AUDIENCE'],
    ways: [PEPPERS],
    settings: {
      ...AUDIT,
      pepper: { value: 'p'.repeat(32) },
      pools: ['eu-central-1_One1', 'eu-central-1_Two2'],
      oidc: {
        issuer: 'http://127.0.0.1:1007/realm',
        jwksUrl: 'https://id.example.com/keys?v=1',
        audiences: ['https://audit.example.com', '1example23456789'],
        kind: 'id',
        groupsClaim: 'https://example.com/groups',
        groupPrefix: 'acme/',
      },
      phoneRegion: 'KR',
      lookupsPerMinute: 30,
      accessRetentionDays: 730,
      answerStepMs: 250,
    },
  },
];

/** A value that each variable must refuse. */
const WRONG: Readonly<Record<string, string>> = {
  AWS_REGION: 'wrong-value',
  AUDIT_TABLE: 'wrong value',
  AUDIT_RETENTION_DAYS: '3651',
  DELIVERY_GRACE_SECONDS: '3601',
  ABANDONED_AFTER_SECONDS: '86401',
  CONFIRMATION_SECONDS: 'wrong-value',
  AWS_ENDPOINT_URL: 'http://wrong-value.example.com',
  AWS_ENDPOINT_URL_DYNAMODB: 'wrong-value',
  AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://user:wrong-value@127.0.0.1',
  RECIPIENT_PEPPER: 'wrong-value',
  SES_ACCOUNT_ID: 'wrong-value',
  SES_CONFIGURATION_SET: 'wrong value',
  TWILIO_ACCOUNT_SID: 'wrong-value',
  TWILIO_AUTH_TOKEN: 'wrong value of a token',
  TWILIO_AUTH_TOKEN_SECONDARY: 'wrong-value',
  TWILIO_STATUS_CALLBACK_URL: 'http://example.com/wrong-value',
  TWILIO_REDACT_BODY: 'wrong-value',
  TWILIO_API_BASE_URL: 'ftp://wrong-value.example.com',
  USER_POOL_IDS: 'eu-central-1_One1,wrong-value',
  OIDC_ISSUER: 'http://wrong-value.example.com',
  OIDC_AUDIENCE: 'one,wrong value',
  OIDC_JWKS_URL: 'file:///wrong-value',
  OIDC_TOKEN_USE: 'wrong-value',
  OIDC_GROUPS_CLAIM: 'wrong value',
  STAFF_GROUP_PREFIX: 'wrong value',
  DEFAULT_PHONE_REGION: 'wrong-value',
  LOOKUPS_PER_MINUTE: '6001',
  ACCESS_RETENTION_DAYS: 'wrong-value',
  ANSWER_STEP_MS: '5001',
};

describe.each(CASES)(
  'the environment of $name',
  ({ environment, read, required, ways, settings }) => {
    it('is read in full', () => {
      expect(read(environment)).toEqual(settings);
    });

    it.each(required)('without %s, or with it empty, names it as missing', (name) => {
      for (const value of [undefined, '']) {
        const { missing, wrong } = refusalOf(() => read(changed(environment, { [name]: value })));
        expect({ missing, wrong }).toEqual({ missing: [name], wrong: [] });
      }
    });

    it.each(Object.keys(environment))('with a wrong %s names it and not its value', (name) => {
      const value = WRONG[name] ?? '';
      const error = refusalOf(() => read(changed(environment, { [name]: value })));
      expect({ missing: error.missing, wrong: error.wrong }).toEqual({
        missing: [],
        wrong: [name],
      });
      expect(error.message + JSON.stringify(error)).not.toContain(value);
    });

    it('empty names everything that must be there, and every way at once', () => {
      expect([...refusalOf(() => read({})).missing].sort()).toEqual([...required, ...ways].sort());
    });

    it('reads nothing that is not its own', () => {
      expect(read({ ...environment, KEY_ARN: 'wrong-value', BRAND_NAME: '\n' })).toEqual(settings);
    });

    it('has safe defaults', () => {
      const kept = [...required, 'RECIPIENT_PEPPER', 'TWILIO_AUTH_TOKEN'];
      const least = Object.fromEntries(
        Object.entries(environment).filter(([name]) => kept.includes(name)),
      );
      expect(read(least)).toMatchObject({
        endpoints: { dynamoDb: null, secretsManager: null },
        auditRetentionDays: 90,
        timings: DEFAULT_TIMINGS,
      });
    });
  },
);

describe('the environment of twilio-status', () => {
  const read = (over: Environment) =>
    readTwilioStatusSettings(changed(TWILIO_STATUS_ENVIRONMENT, over));

  it('redacts nothing unless it is told to', () => {
    for (const value of [undefined, '', 'false']) {
      expect(read({ TWILIO_REDACT_BODY: value }).redactBody).toBe(false);
    }
    expect(read({ TWILIO_API_BASE_URL: '' }).twilioBaseUrl).toBe('https://api.twilio.com');
  });

  it('has the token, or the secret that holds it, not both', () => {
    expect(read({ TWILIO_AUTH_TOKEN_SECONDARY: '' }).authTokens).toEqual(['token-of-the-account']);
    expect(read({ TWILIO_AUTH_TOKEN: '', TWILIO_SECRET_ARN: SECRET_ARN }).authTokens).toEqual({
      secretArn: SECRET_ARN,
    });
    const { wrong } = refusalOf(() => read({ TWILIO_SECRET_ARN: SECRET_ARN }));
    expect(wrong).toEqual([`${TOKENS} (only one of them)`]);
  });

  it('does not take the second token for the first', () => {
    const { missing } = refusalOf(() => read({ TWILIO_AUTH_TOKEN: '' }));
    expect(missing).toEqual([TOKENS]);
  });
});

describe('the environment of audit-api', () => {
  const read = (over: Environment) => readAuditApiSettings(changed(AUDIT_API_ENVIRONMENT, over));

  it('takes what most deployments want for granted', () => {
    const optional = Object.fromEntries(
      Object.keys(AUDIT_API_ENVIRONMENT)
        .filter((name) =>
          /^(OIDC_(JWKS|TOKEN|GROUPS)|STAFF|DEFAULT|LOOKUPS|ACCESS|ANSWER)/.test(name),
        )
        .map((name) => [name, '']),
    );
    expect(read(optional)).toMatchObject({
      oidc: {
        jwksUrl: null,
        kind: 'access',
        groupsClaim: 'cognito:groups',
        groupPrefix: 'sealpost-',
      },
      phoneRegion: null,
      lookupsPerMinute: 60,
      accessRetentionDays: 365,
      answerStepMs: 100,
    });
  });

  it('knows a region by its two letters alone', () => {
    for (const region of ['kr', 'XX', 'KOR', 'toString']) {
      const { wrong } = refusalOf(() => read({ DEFAULT_PHONE_REGION: region }));
      expect(wrong).toEqual(['DEFAULT_PHONE_REGION']);
    }
  });
});
