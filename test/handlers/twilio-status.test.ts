import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SmsReport } from '../../local/receipts/twilio/sms-outcome.ts';
import { twilioSignature } from '../../local/receipts/twilio/twilio-signature.ts';
import { statusCallbackUrl } from '../../src/adapters/twilio/status-callback-url.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import { ANN, type SenderWorld, startSenderWorld } from './sender-world.ts';
import { acceptedMessage } from './world/accepted-message.ts';
import { callbackOf } from './world/callback-of.ts';
import { CaughtLog } from './world/caught-log.ts';
import { httpEvent } from './world/http-event.ts';
import type { Acceptance } from './world/ledger.ts';
import { standingIn } from './world/standing-in.ts';
import { TEST_ACCOUNT } from './world/test-account.ts';

const SECOND_TOKEN = 'test-twilio-auth-token-1111';
const DELIVERED: SmsReport = { status: 'delivered' };

let world: SenderWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startSenderWorld('at-least-once', {
    environment: { TWILIO_AUTH_TOKEN_SECONDARY: SECOND_TOKEN },
  });
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  for (const peer of Object.values(world.peers)) await peer.mend();
});
afterEach(() => vi.restoreAllMocks());

const accepted = () => acceptedMessage(world, 'sms');
const standing = (acceptance: Acceptance) => standingIn(world, acceptance);

describe('what Twilio reports becomes part of the row', () => {
  const reports: readonly (readonly [SmsReport, string, string | null])[] = [
    [{ status: 'queued' }, 'queued', null],
    [{ status: 'sending' }, 'sent', null],
    [{ status: 'sent' }, 'sent', null],
    [{ status: 'delivered' }, 'delivered', null],
    [{ status: 'undelivered', errorCode: 30003 }, 'undelivered', 'recipient_unreachable'],
    [{ status: 'failed', errorCode: 30008 }, 'undelivered', 'recipient_unreachable'],
    [{ status: 'undelivered', errorCode: 30036 }, 'undelivered', 'too_late'],
    [{ status: 'failed', errorCode: 21610 }, 'undelivered', 'opted_out'],
  ];
  it.each(reports)('%o', async (report, status, reason) => {
    const acceptance = await accepted();
    expect(await world.callback(callbackOf(acceptance, report))).toBe(204);
    expect(await standing(acceptance)).toMatchObject({
      status,
      reason,
      providerCode: report.errorCode === undefined ? null : String(report.errorCode),
    });
    expect(log.events()).toContain('receipt_filed');
  });

  it.each([
    ['API Gateway, as text', {}],
    ['API Gateway, in base64', { base64: true }],
    ['a function URL, as text', { by: 'function-url' }],
    ['a function URL, in base64', { by: 'function-url', base64: true }],
  ] as const)('through %s', async (_way, wish) => {
    const acceptance = await accepted();
    expect(await world.callback({ ...callbackOf(acceptance, DELIVERED), ...wish })).toBe(204);
    expect(await standing(acceptance)).toMatchObject({ status: 'delivered' });
  });

  it.each([
    ['the primary token', TEST_ACCOUNT.twilio.token],
    ['the second one, while they are rotated', SECOND_TOKEN],
  ])('signed with %s', async (_which, authToken) => {
    const acceptance = await accepted();
    const callback = callbackOf(acceptance, DELIVERED);
    expect(await world.callback({ ...callback, authToken })).toBe(204);
    expect(await standing(acceptance)).toMatchObject({ status: 'delivered' });
  });
});

describe('what cannot be filed', () => {
  it('an unknown notification is nobody here: 204, and no row comes about', async () => {
    const acceptance = await accepted();
    const { fields } = callbackOf(acceptance, DELIVERED);
    const url = statusCallbackUrl(TEST_ACCOUNT.callbackUrl, TEST_ACCOUNT.pepper, {
      id: 'a'.repeat(32) as NotificationId,
      attempt: 1,
      expires: Math.floor(Date.now() / 1000) + 60,
    });
    const before = (await world.rows()).length;
    expect(await world.callback({ url, fields })).toBe(204);
    expect(await world.rows()).toHaveLength(before);
    expect(log.events()).toContain('receipt_unknown');
    expect(world.peers.twilio.count).toBe(0);
  });

  it('while the audit is down Twilio is asked to come again, and then it is filed', async () => {
    const acceptance = await accepted();
    world.peers.dynamodb.break({ kind: 'server-error' });
    expect(await world.callback(callbackOf(acceptance, DELIVERED))).toBe(503);
    expect(world.peers.twilio.count).toBe(0);
    await world.peers.dynamodb.mend();
    expect(await world.callback(callbackOf(acceptance, DELIVERED))).toBe(204);
    expect(await standing(acceptance)).toMatchObject({ status: 'delivered' });
  });
});

it('no number and no text goes into the log or the row', async () => {
  const acceptance = await accepted();
  const callback = callbackOf(acceptance, DELIVERED);
  const withText = { ...callback, fields: { ...callback.fields, Body: 'Your code is 402917' } };
  await world.callback(withText);
  await world.callback({ ...withText, authToken: 'somebody-elses-auth-token' });
  await world.request(
    httpEvent({
      url: callback.url,
      body: new URLSearchParams(withText.fields).toString(),
      headers: {
        'x-twilio-signature': twilioSignature(TEST_ACCOUNT.twilio.token, callback.url, {}),
      },
    }),
  );
  expect(log.events().filter((event) => event === 'receipt_refused')).toHaveLength(2);
  const seen = log.text + JSON.stringify(await world.rawRows());
  expect(seen).not.toContain(ANN.phone);
  expect(seen).not.toContain('402917');
  expect(seen).not.toContain(TEST_ACCOUNT.twilio.token);
});
