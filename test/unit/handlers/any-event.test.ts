import { expect, it } from 'vitest';
import { buildCognitoEvent, TRIGGERS } from '../../../local/events/cognito-event.ts';
import { purposeOf } from '../../../src/adapters/cognito/trigger-sources.ts';
import { MemoryAudit } from '../../../src/adapters/memory/memory-audit.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { refusal } from '../../../src/domain/failure.ts';
import { OneTimeCode } from '../../../src/domain/one-time-code.ts';
import type { Purpose } from '../../../src/domain/purpose.ts';
import { failed, success } from '../../../src/domain/result.ts';
import { DeliverNotification } from '../../../src/domain/use-cases/deliver-notification.ts';
import { EmailCourier } from '../../../src/domain/use-cases/email-courier.ts';
import { SmsCourier } from '../../../src/domain/use-cases/sms-courier.ts';
import { DeliverAgain } from '../../../src/handlers/deliver-again.ts';
import { createSenderHandler } from '../../../src/handlers/sender-handler.ts';
import { emailVoice, everywhere, smsVoice } from '../domain/sample-voices.ts';
import { LogBook } from '../domain/use-cases/log-book.ts';
import { StoppedClock } from '../domain/use-cases/stopped-clock.ts';
import { changeSomething, randomFrom } from './odd-values.ts';

const EVENTS = 100_000 * Number(process.env['SOAK_RUNS'] ?? 1);
const CODE = '8675309042611973';
/** What Cognito would have encrypted for the n-th event. */
const sealed = (n: number) => Buffer.from(`sealed ${'.'.repeat(200)} ${n}`);
const ANN = { email: 'ann.private@example.com', phone: '+821098765432', sub: 'b5c1d2e3' };
const LONGEST_MS = 1000;

/** Both handlers over ports of our own, and what they sent. */
function handlers(isSealed: (bytes: Uint8Array) => boolean) {
  let sent = 0;
  const logBook = new LogBook();
  const clock = new StoppedClock();
  const audit = new MemoryAudit(clock, { retentionDays: 90, timings: DEFAULT_TIMINGS });
  const dependencies = {
    decryptor: {
      decrypt: async (ciphertext: Uint8Array) =>
        isSealed(ciphertext)
          ? success(new OneTimeCode(new TextEncoder().encode(CODE)))
          : failed(refusal('bad_ciphertext')),
    },
    directory: {
      find: async () =>
        success({
          sub: ANN.sub,
          email: ANN.email,
          emailVerified: true,
          phone: ANN.phone,
          name: 'Ann',
          locale: 'en',
        }),
    },
    fingerprint: { of: () => 'f'.repeat(43) },
    allowedPools: null,
    log: audit,
    logger: logBook,
    clock,
    policy: 'at-least-once' as const,
    newOwner: () => 'owner',
  };
  const send = async () => {
    sent += 1;
    return success({ providerMessageId: 'm-1' });
  };
  const of = {
    email: createSenderHandler({
      channel: 'email',
      provider: 'ses',
      logger: logBook,
      deliver: new DeliverNotification({
        ...dependencies,
        courier: new EmailCourier({ send }, everywhere(emailVoice())),
      }),
    }),
    sms: createSenderHandler({
      channel: 'sms',
      provider: 'twilio',
      logger: logBook,
      deliver: new DeliverNotification({
        ...dependencies,
        courier: new SmsCourier({ send }, everywhere(smsVoice())),
      }),
    }),
  };
  return { of, audit, logBook, sent: () => sent };
}

/** Whether this event, as it is now, is one that may be sent. */
function mayBeSent(
  channel: Channel,
  event: Record<string, unknown>,
  isSealed: (bytes: Uint8Array) => boolean,
): boolean {
  const purpose = purposeOf(channel, String(event['triggerSource'])) as Purpose | null;
  if (purpose === null) return false;
  const { code } = (event['request'] ?? {}) as { code?: unknown };
  if (purpose === 'account-takeover') return true;
  if (purpose === 'invitation' && (code === null || code === undefined)) return true;
  return typeof code === 'string' && isSealed(Buffer.from(code, 'base64'));
}

it(`whatever an event is made of, it is sent or refused, and nothing escapes (${EVENTS} events)`, async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const random = randomFrom(seed);
  const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 30_000 };
  const seen = { sent: 0, refused: 0, thrown: 0 };
  let current = sealed(0);
  const isSealed = (bytes: Uint8Array) => current.equals(bytes);
  let world = handlers(isSealed);
  for (let n = 0; n < EVENTS; n += 1) {
    // A small world stays fast; a large one would be a test of its own.
    if (n % 1000 === 0) world = handlers(isSealed);
    current = sealed(n);
    const { channel, trigger } = TRIGGERS[n % TRIGGERS.length] ?? {
      channel: 'email',
      trigger: 'SignUp',
    };
    const event = buildCognitoEvent({
      channel,
      trigger,
      poolId: 'eu-central-1_Example01',
      region: 'eu-central-1',
      clientId: '1example23456789',
      userName: 'ann',
      sub: ANN.sub,
      email: ANN.email,
      phone: ANN.phone,
      code: trigger === 'AccountTakeOverNotification' ? null : current.toString('base64'),
    }) as unknown as Record<string, unknown>;
    for (let changes = Math.floor(random() * 4); changes > 0; changes -= 1)
      changeSomething(event, random);

    const told = `seed ${seed}, event ${n}: ${channel} ${trigger}`;
    const before = world.sent();
    const lines = world.logBook.entries.length;
    const began = performance.now();
    const thrown: unknown = await world.of[channel](event, context).catch(
      (error: unknown) => error,
    );
    if (performance.now() - began > LONGEST_MS) expect.fail(`${told} took over a second`);
    if (thrown !== undefined && !(thrown instanceof DeliverAgain))
      expect.fail(`${told} let ${thrown} escape`);
    const sent = world.sent() - before;
    if (sent > 1 || (sent === 1 && !mayBeSent(channel, event, isSealed)))
      expect.fail(`${told} was sent`);
    if (world.logBook.events.slice(lines).includes('internal_error'))
      expect.fail(`${told} is a bug`);
    const logged = JSON.stringify(world.logBook.entries.slice(lines)) + String(thrown ?? '');
    for (const secret of [CODE, ANN.email, ANN.phone]) {
      if (logged.includes(secret)) expect.fail(`${told} was logged with a secret`);
    }
    seen[thrown !== undefined ? 'thrown' : sent === 1 ? 'sent' : 'refused'] += 1;
    if (n % 1000 === 999) {
      const rows = JSON.stringify([...world.audit.rows.values()]);
      for (const secret of [CODE, ANN.email, ANN.phone]) {
        if (rows.includes(secret)) expect.fail(`${told}, or one of the thousand before: in a row`);
      }
    }
  }
  // A search that finds one kind only would prove little.
  expect(seen.sent).toBeGreaterThan(EVENTS / 5);
  expect(seen.refused).toBeGreaterThan(EVENTS / 10);
}, 300_000);
