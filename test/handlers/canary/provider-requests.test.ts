import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recipient } from '../../../src/domain/recipient.ts';
import { EmailCourier } from '../../../src/domain/use-cases/email-courier.ts';
import { SmsCourier } from '../../../src/domain/use-cases/sms-courier.ts';
import { type HostileServer, startHostileServer } from '../../unit/adapters/hostile-server.ts';
import { CLAIM, sesSenderAt } from '../../unit/adapters/ses/ses-fixture.ts';
import { twilioSenderAt } from '../../unit/adapters/twilio/twilio-fixture.ts';
import { emailVoice, everywhere, reader, smsVoice } from '../../unit/domain/sample-voices.ts';
import { findLeaks } from '../leak-scanner.ts';
import { codes } from './canary-plans.ts';

const PAIRS = 100;

/** How a provider treats the request, with the code before its eyes. */
const TREATMENTS = {
  takes: 200,
  refuses: 400,
  throttles: 429,
  fails: 500,
  resets: 0,
} as const;
type Treatment = keyof typeof TREATMENTS;

let server: HostileServer;
let treatment: Treatment = 'takes';
beforeAll(async () => {
  server = await startHostileServer(({ answer, reset, body }) => {
    const status = TREATMENTS[treatment];
    if (status === 0) return reset();
    const said = { MessageId: 'm-1', sid: `SM${'d'.repeat(32)}`, status: 'queued', message: body };
    return answer(status, JSON.stringify(said), { 'content-type': 'application/json' });
  });
});
afterAll(() => server.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => vi.useRealTimers());

const sends = {
  email: (code: string) =>
    new EmailCourier(sesSenderAt(server.url), everywhere(emailVoice()))
      .compose({ purpose: 'sign-in' }, code, reader())
      ?.send(Recipient.email('ann@example.com') as Recipient, CLAIM, 180),
  sms: (code: string) =>
    new SmsCourier(twilioSenderAt(server.url), everywhere(smsVoice()))
      .compose({ purpose: 'sign-in' }, code, reader())
      ?.send(Recipient.phone('+821012345678') as Recipient, CLAIM, 180),
};

/** The outcome, and of the request all but the text: its place, its headers, its body without the code. */
async function observed(channel: 'email' | 'sms', code: string): Promise<string> {
  const from = server.exchanges.length;
  const outcome = await sends[channel](code);
  const requests = server.exchanges.slice(from).map(({ path, headers, body }) => {
    const { authorization, 'amz-sdk-invocation-id': _id, ...rest } = headers;
    // Both are over the body.
    const { 'x-amz-content-sha256': _hash, ...fixed } = rest;
    expect(findLeaks(JSON.stringify([path, rest, authorization]), [code])).toEqual([]);
    expect(body).toContain(code);
    return {
      path,
      fixed,
      signed: authorization?.replace(/Signature=\w+/, ''),
      // The HTML part has the code in pieces.
      body: body.replaceAll(code, '*').replace(/(<span[^>]*>)\d+(?=<\/span>)/g, '$1*'),
    };
  });
  expect(requests).toHaveLength(1);
  return JSON.stringify({ outcome, requests });
}

describe.each(['email', 'sms'] as const)(
  'two %s requests that differ in the code alone',
  (channel) => {
    it.each(Object.keys(TREATMENTS) as Treatment[])(
      `differ in nothing but its place in the text, when the provider %s (${PAIRS} pairs)`,
      async (how) => {
        treatment = how;
        await fc.assert(
          fc.asyncProperty(codes, codes, async (one, other) => {
            expect(await observed(channel, other)).toBe(await observed(channel, one));
          }),
          { numRuns: PAIRS },
        );
      },
    );
  },
);
