import { describe, expect, it } from 'vitest';
import { readSmsSenderSettings } from '../../../src/config/sms-sender-environment.ts';
import { refusalOf } from './refusal-of.ts';
import { changed, SECRET_ARN, SMS_ENVIRONMENT } from './sample-environment.ts';

const read = (over: Record<string, string | undefined> = {}) =>
  readSmsSenderSettings(changed(SMS_ENVIRONMENT, over));

const WAYS = 'TWILIO_AUTH_TOKEN or TWILIO_API_KEY_SID + TWILIO_API_KEY_SECRET or TWILIO_SECRET_ARN';
const KEY = { TWILIO_API_KEY_SID: `SK${'b'.repeat(32)}`, TWILIO_API_KEY_SECRET: 's'.repeat(32) };
const ORIGINS = 'TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM';

describe('the environment of the SMS sender', () => {
  it('is read in full', () => {
    expect(read()).toMatchObject({
      accountSid: `AC${'a'.repeat(32)}`,
      credentials: { userName: `AC${'a'.repeat(32)}`, password: 'token-of-the-account' },
      voice: {
        brand: { name: 'Example' },
        languages: expect.arrayContaining(['en', 'ko']),
        life: { signInMinutes: null, temporaryPasswordDays: null },
        origin: { messagingServiceSid: `MG${'c'.repeat(32)}` },
        autofill: null,
      },
      statusCallbackUrl: 'https://sms.example.com/status',
      twilioBaseUrl: 'http://127.0.0.1:1006',
      policy: 'at-most-once',
    });
  });

  it('goes to Twilio itself unless told otherwise, and need not have reports', () => {
    const over = { TWILIO_API_BASE_URL: '', TWILIO_STATUS_CALLBACK_URL: '' };
    expect(read(over)).toMatchObject({
      twilioBaseUrl: 'https://api.twilio.com',
      statusCallbackUrl: null,
    });
  });

  it('has an auth token, an API key with its secret, or a secret that holds either', () => {
    const noToken = { TWILIO_AUTH_TOKEN: undefined };
    expect(read({ ...noToken, ...KEY }).credentials).toEqual({
      userName: KEY.TWILIO_API_KEY_SID,
      password: KEY.TWILIO_API_KEY_SECRET,
    });
    expect(read({ ...noToken, TWILIO_SECRET_ARN: SECRET_ARN }).credentials).toEqual({
      secretArn: SECRET_ARN,
    });
    expect(refusalOf(() => read(noToken)).missing).toEqual([WAYS]);
    for (const second of [KEY, { TWILIO_SECRET_ARN: SECRET_ARN }]) {
      expect(refusalOf(() => read(second)).wrong).toEqual([`${WAYS} (only one of them)`]);
    }
    for (const half of Object.keys(KEY) as (keyof typeof KEY)[]) {
      const { missing } = refusalOf(() => read({ ...noToken, ...KEY, [half]: undefined }));
      expect(missing).toEqual([half]);
    }
  });

  it('has a messaging service or a sender, not both and not neither', () => {
    const noService = { TWILIO_MESSAGING_SERVICE_SID: undefined };
    for (const from of ['+4915735980000', '12345', 'Example']) {
      expect(read({ ...noService, TWILIO_FROM: from }).voice.origin).toEqual({ from });
    }
    expect(refusalOf(() => read(noService)).missing).toEqual([ORIGINS]);
    expect(refusalOf(() => read({ TWILIO_FROM: 'Example' })).wrong).toEqual([
      `${ORIGINS} (only one of them)`,
    ]);
  });

  it.each([
    ['TWILIO_ACCOUNT_SID', 'AC-wrong'],
    ['TWILIO_AUTH_TOKEN', 'short'],
    ['TWILIO_MESSAGING_SERVICE_SID', 'MG-wrong'],
    ['TWILIO_STATUS_CALLBACK_URL', 'http://sms.example.com/wrong'],
    ['TWILIO_API_BASE_URL', 'http://api.twilio.com'],
    ['KEY_ARN', 'wrong-key'],
  ])('with a wrong %s names it and not its value', (name, value) => {
    const error = refusalOf(() => read({ [name]: value }));
    expect(error.wrong).toEqual([name]);
    expect(error.message).not.toContain(value);
  });

  it.each([
    ['TWILIO_API_KEY_SID', { ...KEY, TWILIO_API_KEY_SID: 'SK-wrong' }],
    ['TWILIO_API_KEY_SECRET', { ...KEY, TWILIO_API_KEY_SECRET: 'wrong' }],
    ['TWILIO_SECRET_ARN', { TWILIO_SECRET_ARN: 'wrong' }],
  ])('with a wrong %s in the place of a token names it', (name, over) => {
    expect(refusalOf(() => read({ TWILIO_AUTH_TOKEN: '', ...over })).wrong).toEqual([name]);
  });

  it('empty names everything that must be there', () => {
    const { missing } = refusalOf(() => readSmsSenderSettings({}));
    const names = ['AWS_REGION', 'KEY_ARN', 'AUDIT_TABLE', 'BRAND_NAME', 'TWILIO_ACCOUNT_SID'];
    const pepper = 'RECIPIENT_PEPPER or RECIPIENT_PEPPER_SECRET_ARN';
    expect([...missing].sort()).toEqual([...names, pepper, WAYS, ORIGINS].sort());
  });
});
