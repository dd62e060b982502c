import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SmsReport } from '../../local/receipts/twilio/sms-outcome.ts';
import { twilioSignature } from '../../local/receipts/twilio/twilio-signature.ts';
import { statusCallbackUrl } from '../../src/adapters/twilio/status-callback-url.ts';
import { standingOf } from '../../src/domain/delivery-status.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import { ANN, type SenderWorld, startSenderWorld } from './sender-world.ts';
import { callbackOf } from './world/callback-of.ts';
import { CaughtLog } from './world/caught-log.ts';
import { httpEvent } from './world/http-event.ts';
import type { Acceptance } from './world/ledger.ts';
import { TEST_ACCOUNT } from './world/test-account.ts';

const SECOND_TOKEN = 'test-twilio-auth-token-1111';
const DELIVERED: SmsReport = { status: 'delivered' };

let world: SenderWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startSenderWorld('at-least-once', {
    environment: { TWILIO_AUTH_TOKEN_SECONDARY: SECOND_TOKEN, TWILIO_REDACT_BODY: 'true' },
  });
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  for (const peer of Object.values(world.peers)) await peer.mend();
});
afterEach(() => vi.restoreAllMocks());

/** An SMS that Twilio has taken. */
async function accepted(): Promise<Acceptance> {
  const event = await world.event({ channel: 'sms', trigger: 'SignUp' }, '402917');
  await world.deliver('sms', event);
  const acceptance = world.ledger.all.at(-1);
  if (acceptance === undefined) throw new Error('Nothing was sent');
  for (const peer of Object.values(world.peers)) peer.count = 0;
  return acceptance;
}
const standing = async ({ notificationId }: Acceptance) => {
  const row = await world.audit.one(notificationId);
  return row === null ? null : standingOf(row);
};
const textOf = ({ providerMessageId }: Acceptance) =>
  world.mailbox.list().find((message) => message.providerMessageId === providerMessageId)?.text;

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

describe('what is refused never touches the audit', () => {
  const url = ({ url }: { readonly url: string }, change: (query: URLSearchParams) => void) => {
    const changed = new URL(url);
    change(changed.searchParams);
    return changed.href;
  };
  type Wish = Parameters<SenderWorld['callback']>[0];
  const cases: readonly (readonly [string, number, (wish: Wish) => Wish])[] = [
    ['GET', 405, (w) => ({ ...w, method: 'GET' })],
    ['PUT', 405, (w) => ({ ...w, method: 'PUT' })],
    ['JSON', 415, (w) => ({ ...w, headers: { 'content-type': 'application/json' } })],
    ['a file upload', 415, (w) => ({ ...w, headers: { 'content-type': 'multipart/form-data' } })],
    ['a foreign token', 403, (w) => ({ ...w, authToken: 'somebody-elses-auth-token' })],
    ['no signature', 403, (w) => ({ ...w, headers: { 'x-twilio-signature': '' } })],
    [
      'a body that was changed on the way',
      403,
      (w) => ({
        ...w,
        body: new URLSearchParams({ ...w.fields, MessageStatus: 'failed' }).toString(),
      }),
    ],
    [
      'another attempt in the address',
      403,
      (w) => ({ ...w, url: url(w, (q) => q.set('attempt', '2')) }),
    ],
    [
      'another notification in the address',
      403,
      (w) => ({ ...w, url: url(w, (q) => q.set('notification', 'a'.repeat(32))) }),
    ],
    [
      'a longer life in the address',
      403,
      (w) => ({ ...w, url: url(w, (q) => q.set('expires', '99999999999')) }),
    ],
    [
      'no signature in the address',
      403,
      (w) => ({ ...w, url: url(w, (q) => q.delete('signature')) }),
    ],
    [
      'two of a kind in the address',
      403,
      (w) => ({ ...w, url: url(w, (q) => q.append('attempt', '1')) }),
    ],
    [
      'another account',
      403,
      (w) => ({ ...w, fields: { ...w.fields, AccountSid: `AC${'c'.repeat(32)}` } }),
    ],
    [
      'a status nobody knows',
      400,
      (w) => ({ ...w, fields: { ...w.fields, MessageStatus: 'lost' } }),
    ],
    [
      'no status',
      400,
      (w) => ({
        ...w,
        fields: { AccountSid: TEST_ACCOUNT.twilio.sid, MessageSid: `SM${'1'.repeat(32)}` },
      }),
    ],
    ['a malformed message id', 400, (w) => ({ ...w, fields: { ...w.fields, MessageSid: 'SM1' } })],
    [
      'a malformed error code',
      400,
      (w) => ({ ...w, fields: { ...w.fields, ErrorCode: '30003 ' } }),
    ],
    ['base64 that is none', 400, (w) => ({ ...w, base64: true, body: '' })],
    ['a body of more than 64 KiB', 413, (w) => ({ ...w, body: 'x'.repeat(64 * 1024 + 1) })],
    ['the same in base64', 413, (w) => ({ ...w, base64: true, body: 'x'.repeat(64 * 1024 + 1) })],
    [
      'bytes that are no UTF-8',
      400,
      (w) => ({ ...w, base64: true, body: new Uint8Array([0x61, 0xff]) }),
    ],
  ];
  it.each(cases)('%s', async (what, status, change) => {
    const acceptance = await accepted();
    const wish = change(callbackOf(acceptance, DELIVERED));
    if (what === 'base64 that is none') {
      const event = httpEvent({ url: wish.url, body: '' });
      expect(await world.request({ ...event, body: '*', isBase64Encoded: true })).toBe(status);
    } else {
      expect(await world.callback(wish)).toBe(status);
    }
    expect(world.peers.dynamodb.count).toBe(0);
    expect(world.peers.twilio.count).toBe(0);
    expect(log.events()).toContain('receipt_refused');
    expect(await standing(acceptance)).toMatchObject({ status: 'accepted' });
  });

  it('an address past its life, although both signatures are right', async () => {
    const acceptance = await accepted();
    const { fields } = callbackOf(acceptance, DELIVERED);
    const addressUntil = (expires: number) =>
      statusCallbackUrl(TEST_ACCOUNT.callbackUrl, TEST_ACCOUNT.pepper, {
        id: acceptance.notificationId as NotificationId,
        attempt: 1,
        expires,
      });
    const now = Math.floor(Date.now() / 1000);
    expect(await world.callback({ url: addressUntil(now - 1), fields })).toBe(403);
    expect(world.peers.dynamodb.count).toBe(0);
    expect(await world.callback({ url: addressUntil(now + 60), fields })).toBe(204);
  });

  it.each([null, {}, 'x', { version: '1.0', httpMethod: 'POST' }, { version: '2.0' }])(
    'an event that is no request: %o',
    async (event) => {
      world.peers.dynamodb.count = 0;
      expect(await world.request(event)).toBe(400);
      expect(world.peers.dynamodb.count).toBe(0);
    },
  );

  it('65 536 bytes are not too many', async () => {
    const acceptance = await accepted();
    const { url, fields } = callbackOf(acceptance, DELIVERED);
    const spare = 64 * 1024 - new URLSearchParams({ ...fields, Pad: '' }).toString().length;
    const padded = { ...fields, Pad: 'x'.repeat(spare) };
    expect(await world.callback({ url, fields: padded })).toBe(204);
    expect(await world.callback({ url, fields: { ...padded, Pad: `${padded.Pad}x` } })).toBe(413);
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

describe('the text at Twilio', () => {
  it('is emptied once nothing more is to be expected, and not before', async () => {
    const acceptance = await accepted();
    await world.callback(callbackOf(acceptance, { status: 'sent' }));
    expect(world.peers.twilio.count).toBe(0);
    expect(textOf(acceptance)).toContain('402917');

    await world.callback(callbackOf(acceptance, DELIVERED));
    expect(world.peers.twilio.count).toBe(1);
    expect(textOf(acceptance)).toBe('');
  });

  it.each([
    ['reset', 'ECONNRESET'],
    ['reject', '21211'],
    ['server-error', '20500'],
  ] as const)(
    'stays there when that fails (%s): logged, and Twilio is not asked again',
    async (kind, providerCode) => {
      const acceptance = await accepted();
      world.peers.twilio.break({ kind });
      expect(await world.callback(callbackOf(acceptance, DELIVERED))).toBe(204);
      expect(textOf(acceptance)).toContain('402917');
      expect(log.lines()).toContainEqual(
        expect.objectContaining({ event: 'redaction_failed', providerCode }),
      );
      expect(await standing(acceptance)).toMatchObject({ status: 'delivered' });
    },
  );

  it('stays there where nobody asked for it', async () => {
    const plain = await startSenderWorld();
    await plain.deliver('sms', await plain.event({ channel: 'sms', trigger: 'SignUp' }, '402917'));
    const [acceptance] = plain.ledger.all;
    if (acceptance === undefined) throw new Error('Nothing was sent');
    plain.peers.twilio.count = 0;
    expect(await plain.callback(callbackOf(acceptance, DELIVERED))).toBe(204);
    expect(plain.peers.twilio.count).toBe(0);
    // And a token that is not configured is a foreign one.
    const late = { ...callbackOf(acceptance, DELIVERED), authToken: SECOND_TOKEN };
    expect(await plain.callback(late)).toBe(403);
    await plain.stop();
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
