import { describe, expect, it } from 'vitest';
import { readEmailSenderSettings } from '../../../src/config/email-sender-environment.ts';
import { PLAIN_BRAND } from '../../../src/config/voices/plain-brand.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { refusalOf } from './refusal-of.ts';
import { changed, EMAIL_ENVIRONMENT, SECRET_ARN } from './sample-environment.ts';

const read = (over: Record<string, string | undefined> = {}) =>
  readEmailSenderSettings(changed(EMAIL_ENVIRONMENT, over));

const REQUIRED = ['AWS_REGION', 'KEY_ARN', 'AUDIT_TABLE', 'BRAND_NAME', 'EMAIL_FROM'];

/** A value that each variable must refuse. */
const WRONG: Readonly<Record<string, string>> = {
  AWS_REGION: 'Frankfurt',
  KEY_ARN: 'arn:aws:kms:eu-central-1:123456789012:alias/wrong-value',
  USER_POOL_IDS: 'eu-central-1_One1;wrong-value',
  REQUIRE_POOL_CONTEXT: 'wrong-value',
  AUDIT_TABLE: 'wrong value',
  AUDIT_RETENTION_DAYS: '0',
  RECIPIENT_PEPPER: 'wrong-value',
  RECIPIENT_PEPPER_SECRET_ARN: 'wrong-value',
  DELIVERY_POLICY: 'wrong-value',
  BRAND_NAME: 'wrong\nvalue',
  SUPPORT_URL: 'http://example.com/wrong-value',
  DEFAULT_LOCALE: 'wrong-value',
  AWS_ENDPOINT_URL: 'ftp://127.0.0.1/wrong-value',
  AWS_ENDPOINT_URL_KMS: 'http://wrong-value.example.com',
  AWS_ENDPOINT_URL_DYNAMODB: 'wrong-value',
  AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://10.0.0.1',
  EMAIL_FROM: 'wrong-value',
  EMAIL_REPLY_TO: 'A <wrong-value>',
  SES_CONFIGURATION_SET: 'wrong value',
  AWS_ENDPOINT_URL_SESV2: 'http://user:wrong-value@127.0.0.1',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1.example.com',
};

describe('the environment of the e-mail sender', () => {
  it('is read in full', () => {
    expect(read()).toEqual({
      region: 'eu-central-1',
      endpoints: {
        kms: 'http://127.0.0.1:1001',
        dynamoDb: 'http://localhost:1002',
        secretsManager: 'http://[::1]:1003',
      },
      keyArn: EMAIL_ENVIRONMENT['KEY_ARN'],
      allowedPools: new Set(['eu-central-1_One1', 'eu-central-1_Two2']),
      requirePoolContext: false,
      auditTable: 'sealpost-audit',
      auditRetentionDays: 30,
      timings: DEFAULT_TIMINGS,
      pepper: { value: 'p'.repeat(32) },
      policy: 'at-most-once',
      brandName: 'Example',
      supportUrl: 'https://example.com/help',
      languages: ['ko', ...LOCALES.filter((locale) => locale !== 'ko')],
      voice: {
        brand: { ...PLAIN_BRAND, name: 'Example', supportUrl: 'https://example.com/help' },
        languages: ['ko', ...LOCALES.filter((locale) => locale !== 'ko')],
        life: { signInMinutes: null, temporaryPasswordDays: null },
        from: 'Example <no-reply@example.com>',
        replyTo: 'help@example.com',
        footerLinks: {},
        texts: {},
      },
      configurationSet: 'sealpost',
      sesEndpoint: 'https://ses.example.com',
      cognitoEndpoint: 'http://127.0.0.1:1005',
    });
  });

  it.each([undefined, ''])('has safe defaults where optional variables are %j', (value) => {
    const optional = Object.keys(EMAIL_ENVIRONMENT).filter(
      (name) => !REQUIRED.includes(name) && name !== 'RECIPIENT_PEPPER',
    );
    expect(read(Object.fromEntries(optional.map((name) => [name, value])))).toMatchObject({
      endpoints: { kms: null, dynamoDb: null, secretsManager: null },
      allowedPools: null,
      requirePoolContext: true,
      auditRetentionDays: 90,
      policy: 'at-least-once',
      supportUrl: null,
      languages: LOCALES,
      voice: { replyTo: null },
      configurationSet: null,
      sesEndpoint: null,
      cognitoEndpoint: null,
    });
  });

  it('sends every service to the general endpoint that has none of its own', () => {
    const none = Object.keys(EMAIL_ENVIRONMENT).filter((name) =>
      name.startsWith('AWS_ENDPOINT_URL_'),
    );
    const general = 'http://127.0.0.1:1000';
    expect(read(Object.fromEntries(none.map((name) => [name, undefined])))).toMatchObject({
      endpoints: { kms: general, dynamoDb: general, secretsManager: general },
      sesEndpoint: general,
      cognitoEndpoint: general,
    });
  });

  it.each(REQUIRED)('without %s, or with it empty, names it as missing', (name) => {
    for (const value of [undefined, '']) {
      const { missing, wrong } = refusalOf(() => read({ [name]: value }));
      expect({ missing, wrong }).toEqual({ missing: [name], wrong: [] });
    }
  });

  it.each(Object.entries(WRONG))('with a wrong %s names it and not its value', (name, value) => {
    const over = { [name]: value };
    const pepper = name === 'RECIPIENT_PEPPER_SECRET_ARN' ? { RECIPIENT_PEPPER: undefined } : {};
    const error = refusalOf(() => read({ ...over, ...pepper }));
    expect(error.missing).toEqual([]);
    expect(error.wrong).toEqual([name]);
    expect(error.message).toContain(name);
    expect(error.message + JSON.stringify(error)).not.toContain(value);
  });

  it('with everything wrong names it all at once', () => {
    const { RECIPIENT_PEPPER_SECRET_ARN, ...wrong } = WRONG;
    expect(RECIPIENT_PEPPER_SECRET_ARN).toBeDefined();
    const error = refusalOf(() => read(wrong));
    expect([...error.wrong].sort()).toEqual(Object.keys(wrong).sort());
  });

  it.each([
    ' https://example.com/help',
    'HTTPS://example.com',
    'https:example.com',
    'https:\\\\x.com',
  ])('does not take %j for an address, which no mail could have as a link', (address) => {
    expect(refusalOf(() => read({ SUPPORT_URL: address })).wrong).toEqual(['SUPPORT_URL']);
  });

  it('empty names everything that must be there', () => {
    const error = refusalOf(() => readEmailSenderSettings({}));
    expect([...error.missing].sort()).toEqual(
      [...REQUIRED, 'RECIPIENT_PEPPER or RECIPIENT_PEPPER_SECRET_ARN'].sort(),
    );
  });

  it('has the pepper or the secret that holds it, not both', () => {
    const arn = { RECIPIENT_PEPPER_SECRET_ARN: SECRET_ARN };
    expect(read({ ...arn, RECIPIENT_PEPPER: '' }).pepper).toEqual({ secretArn: SECRET_ARN });
    const both = refusalOf(() => read(arn));
    expect(both.wrong).toEqual([
      'RECIPIENT_PEPPER or RECIPIENT_PEPPER_SECRET_ARN (only one of them)',
    ]);
  });

  it.each(['1', '3650'])('keeps rows for %s days if told to', (days) => {
    expect(read({ AUDIT_RETENTION_DAYS: days }).auditRetentionDays).toBe(Number(days));
  });

  it.each(['-1', '3651', '1.5', '1e2', ' 7', '0x10'])('does not take %j for days', (days) => {
    expect(refusalOf(() => read({ AUDIT_RETENTION_DAYS: days })).wrong).toHaveLength(1);
  });

  it.each([
    'Example, Inc. <no-reply@example.com>',
    '예시 <no-reply@example.com>',
    'no-reply@예시.example',
  ])('does not take the sender %s, which SES would refuse with every mail', (from) => {
    expect(refusalOf(() => read({ EMAIL_FROM: from })).wrong).toEqual(['EMAIL_FROM']);
  });
});
