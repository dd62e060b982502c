import { describe, expect, it } from 'vitest';
import { compileVoices } from '../../../infra/voices/compile-voices.ts';
import { readEmailSenderSettings } from '../../../src/config/email-sender-environment.ts';
import { readSmsSenderSettings } from '../../../src/config/sms-sender-environment.ts';
import type { SealpostConfig } from '../../../src/config/voices/sealpost-config.ts';
import { refusalOf } from './refusal-of.ts';
import { changed, EMAIL_ENVIRONMENT, SMS_ENVIRONMENT } from './sample-environment.ts';

const ORIGIN = 'TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM';
const SAID = { BRAND_NAME: '', EMAIL_FROM: '', TWILIO_MESSAGING_SERVICE_SID: '', TWILIO_FROM: '' };

/** What each sender lacks in an environment that says nothing of the brand. */
function missing(config: SealpostConfig) {
  const { email, sms } = compileVoices(config);
  const lack = (read: () => unknown) => {
    try {
      read();
      return [];
    } catch {
      return refusalOf(read).missing;
    }
  };
  return {
    email: lack(() => readEmailSenderSettings(changed(EMAIL_ENVIRONMENT, SAID), email)),
    sms: lack(() => readSmsSenderSettings(changed(SMS_ENVIRONMENT, SAID), sms)),
  };
}

describe('what the environment need not say', () => {
  it.each<[string, SealpostConfig, string[], string[]]>([
    ['nothing', {}, ['BRAND_NAME', 'EMAIL_FROM'], ['BRAND_NAME', ORIGIN]],
    ['the name', { name: 'Acme' }, ['EMAIL_FROM'], [ORIGIN]],
    [
      'the sender of mails',
      { email: { from: 'a@acme.example' } },
      ['BRAND_NAME'],
      ['BRAND_NAME', ORIGIN],
    ],
    [
      'a reply address',
      { email: { replyTo: 'a@acme.example' } },
      ['BRAND_NAME', 'EMAIL_FROM'],
      ['BRAND_NAME', ORIGIN],
    ],
    [
      'a messaging service',
      { sms: { messagingServiceSid: `MG${'0'.repeat(32)}` } },
      ['BRAND_NAME', 'EMAIL_FROM'],
      ['BRAND_NAME'],
    ],
    [
      'the sender of text messages',
      { sms: { from: 'Acme' } },
      ['BRAND_NAME', 'EMAIL_FROM'],
      ['BRAND_NAME'],
    ],
    [
      'a last line',
      { sms: { autofill: { host: 'acme.example' } } },
      ['BRAND_NAME', 'EMAIL_FROM'],
      ['BRAND_NAME', ORIGIN],
    ],
    [
      'all of it',
      { name: 'Acme', email: { from: 'a@acme.example' }, sms: { from: 'Acme' } },
      [],
      [],
    ],
  ])('when the configuration says %s', (_, config, email, sms) => {
    expect(missing(config)).toEqual({ email, sms });
  });

  it('is none of it when pools say it, since other pools have to be spoken for', () => {
    const all = { name: 'Acme', email: { from: 'a@acme.example' }, sms: { from: 'Acme' } };
    expect(missing({ pools: { 'eu-central-1_Ab': all } })).toEqual(missing({}));
  });
});

describe('what the environment says all the same', () => {
  it('has to be right, and is what a configuration that says nothing of it leaves to it', () => {
    const { email } = compileVoices({ name: 'Acme' });
    const over = { BRAND_NAME: '', EMAIL_FROM: 'wrong' };
    const read = (from: object) =>
      readEmailSenderSettings(changed(EMAIL_ENVIRONMENT, { ...over, ...from }), email);
    expect(refusalOf(() => read({})).wrong).toEqual(['EMAIL_FROM']);
    expect(read({ EMAIL_FROM: 'a@example.com' }).voice.from).toBe('a@example.com');
  });
});
