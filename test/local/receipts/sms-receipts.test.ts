import twilio from 'twilio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import { Receipts } from '../../../local/receipts/receipts.ts';
import type { SmsOutcome } from '../../../local/receipts/twilio/sms-outcome.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { startTwilio } from '../../../local/stand-ins/twilio.ts';
import { passingWait } from './waits.ts';
import { startWebhook, type Webhook } from './webhook.ts';

const ACCOUNT = `AC${'a'.repeat(32)}`;
const SERVICE = `MG${'c'.repeat(32)}`;
const TOKEN = 'local-auth-token';
const TO = '+4915112345678';

let webhook: Webhook;
let receipts: Receipts;
let standIn: StandIn;
beforeEach(async () => {
  webhook = await startWebhook();
  receipts = new Receipts({
    account: '123456789012',
    twilioAuthToken: TOKEN,
    publish: async () => undefined,
    onError: (error) => {
      throw error;
    },
    wait: passingWait().wait,
  });
  standIn = await startTwilio({
    accountSid: ACCOUNT,
    authToken: TOKEN,
    messagingServiceSids: [SERVICE],
    fromNumbers: ['+15550001111'],
    mailbox: new Mailbox(),
    onAccepted: (sms) => receipts.onSms(sms),
  });
});
afterEach(async () => {
  await receipts.close();
  await standIn.close();
  await webhook.close();
});

const send = async (
  sender: { from: string } | { messagingServiceSid: string },
  callback = true,
) => {
  const client = twilio(ACCOUNT, TOKEN);
  client.api.baseUrl = standIn.url;
  const statusCallback = `${webhook.url}/receipts/twilio?notification=abc&attempt=1#rc=3&rp=all`;
  const { sid } = await client.messages.create({
    to: TO,
    body: '123456 is your code',
    ...sender,
    ...(callback && { statusCallback }),
  });
  await receipts.idle();
  return sid;
};
const forms = () =>
  webhook.requests.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
/** `undelivered 30003` with an error code, else the status alone. */
const told = () =>
  forms().map(({ MessageStatus, ErrorCode }) =>
    [MessageStatus, ErrorCode].filter(Boolean).join(' '),
  );

describe('what Twilio reports of an accepted message', () => {
  it('is every status after the first, signed, with the fields that Twilio sends', async () => {
    const sid = await send({ messagingServiceSid: SERVICE });
    expect(told()).toEqual(['queued', 'sending', 'sent', 'delivered']);
    expect(forms()[0]).toEqual({
      SmsSid: sid,
      SmsStatus: 'queued',
      MessageStatus: 'queued',
      To: TO,
      MessageSid: sid,
      AccountSid: ACCOUNT,
      MessagingServiceSid: SERVICE,
      ApiVersion: '2010-04-01',
    });
    expect(forms()[3]?.['RawDlrDoneDate']).toMatch(/^\d{10}$/);
    for (const { path, headers, body } of webhook.requests) {
      expect(path).toBe('/receipts/twilio?notification=abc&attempt=1');
      const form = Object.fromEntries(new URLSearchParams(body));
      const signature = String(headers['x-twilio-signature']);
      expect(twilio.validateRequest(TOKEN, signature, `${webhook.url}${path}`, form)).toBe(true);
    }
  });

  it('leaves out the status that the answer has told, without a messaging service', async () => {
    await send({ from: '+15550001111' });
    expect(told()).toEqual(['sending', 'sent', 'delivered']);
    expect(forms()[0]).toMatchObject({ From: '+15550001111' });
    expect(forms()[0]).not.toHaveProperty('MessagingServiceSid');
  });

  it.each<[SmsOutcome, string[]]>([
    ['delivered', ['queued', 'sending', 'sent', 'delivered']],
    ['undelivered', ['queued', 'sending', 'sent', 'undelivered 30003']],
    ['failed', ['queued', 'sending', 'failed 30008']],
    [
      'delivered-after-undelivered',
      ['queued', 'sending', 'sent', 'undelivered 30003', 'delivered'],
    ],
  ])('is, when a person has chosen %s, %j', async (smsOutcome, expected) => {
    receipts.settings = { ...receipts.settings, smsOutcome };
    await send({ messagingServiceSid: SERVICE });
    expect(told()).toEqual(expected);
  });

  it('comes twice, in another order or not at all when it shall', async () => {
    receipts.settings = { ...receipts.settings, mode: 'doubled' };
    await send({ from: '+15550001111' });
    expect(told()).toEqual(['sending', 'sending', 'sent', 'sent', 'delivered', 'delivered']);
    webhook.requests.length = 0;
    receipts.settings = { ...receipts.settings, mode: 'shuffled' };
    await send({ from: '+15550001111' });
    expect(told()).not.toEqual(['sending', 'sent', 'delivered']);
    expect(told().sort()).toEqual(['delivered', 'sending', 'sent']);
    webhook.requests.length = 0;
    receipts.settings = { ...receipts.settings, mode: 'lost' };
    await send({ from: '+15550001111' });
    expect(told()).toEqual([]);
  });

  it('is nothing without a status callback, and never holds the text', async () => {
    await send({ messagingServiceSid: SERVICE }, false);
    expect(webhook.requests).toEqual([]);
    await send({ messagingServiceSid: SERVICE });
    expect(webhook.requests).toHaveLength(4);
    expect(JSON.stringify(webhook.requests)).not.toContain('is your code');
  });
});
