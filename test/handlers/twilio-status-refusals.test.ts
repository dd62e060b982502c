import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SmsReport } from '../../local/receipts/twilio/sms-outcome.ts';
import { statusCallbackUrl } from '../../src/adapters/twilio/status-callback-url.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import { type SenderWorld, startSenderWorld } from './sender-world.ts';
import { acceptedMessage } from './world/accepted-message.ts';
import { callbackOf } from './world/callback-of.ts';
import { CaughtLog } from './world/caught-log.ts';
import { httpEvent } from './world/http-event.ts';
import type { Acceptance } from './world/ledger.ts';
import { standingIn } from './world/standing-in.ts';
import { TEST_ACCOUNT } from './world/test-account.ts';

const DELIVERED: SmsReport = { status: 'delivered' };

let world: SenderWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startSenderWorld('at-least-once', {
    environment: { TWILIO_REDACT_BODY: 'true' },
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
