import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SmsReport } from '../../local/receipts/twilio/sms-outcome.ts';
import { type SenderWorld, startSenderWorld } from './sender-world.ts';
import { acceptedMessage } from './world/accepted-message.ts';
import { callbackOf } from './world/callback-of.ts';
import { CaughtLog } from './world/caught-log.ts';
import type { Acceptance } from './world/ledger.ts';
import { standingIn } from './world/standing-in.ts';

const SECOND_TOKEN = 'test-twilio-auth-token-1111';
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

const textOf = ({ providerMessageId }: Acceptance) =>
  world.mailbox.list().find((message) => message.providerMessageId === providerMessageId)?.text;

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
