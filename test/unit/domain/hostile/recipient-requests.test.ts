import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EmailCourier } from '../../../../src/domain/use-cases/email-courier.ts';
import { SmsCourier } from '../../../../src/domain/use-cases/sms-courier.ts';
import type { HostileServer } from '../../adapters/hostile-server.ts';
import { sesSenderAt } from '../../adapters/ses/ses-fixture.ts';
import { twilioSenderAt } from '../../adapters/twilio/twilio-fixture.ts';
import { everywhere } from '../sample-voices.ts';
import { HOSTILE } from './corpus.ts';
import { deliverMail, deliverSms } from './deliver-written.ts';
import { fullEmailVoice, fullSmsVoice } from './full-voices.ts';
import { type Addressing, expectOneOrNone } from './one-recipient.ts';
import { startProvider } from './provider-peer.ts';
import { type WrittenEvent, writeInPool, writeMember, writtenEvent } from './written-event.ts';

/** The texts alone, around what is an address by itself, and where a part of one would stand. */
const around = (honest: string, ...frames: readonly string[]) =>
  HOSTILE.flatMap((text) => [
    text,
    honest + text,
    text + honest,
    ...frames.map((frame) => frame.replace('*', () => text)),
  ]);
const ADDRESSES = around('ann@example.com', '*@example.com', 'ann@*', 'ann@*.example', 'a*n@e.co');
const NUMBERS = around('+821012345678', '+82*12345678');

const MAIL: Addressing = {
  honest: 'ann@example.com',
  split: (body) => {
    const input = JSON.parse(body);
    const { ToAddresses: to, ...others } = input.Destination;
    return { to, rest: JSON.stringify({ ...input, Destination: others }) };
  },
  // As it was given, or with its domain in ASCII; and nothing that any program reads as more.
  isOne: (to, given) => {
    const [local, domain] = given.split('@');
    const ascii = `${local}@${URL.parse(`http://${domain}`)?.hostname}`;
    const plain = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+$/.test(to);
    return plain && (to === given || to === ascii) && !/=\?.*\?.\?/.test(to);
  },
};

const SMS: Addressing = {
  honest: '+821012345678',
  split: (body) => {
    const form = new URLSearchParams(body);
    const to = form.getAll('To');
    form.delete('To');
    return { to, rest: form.toString() };
  },
  isOne: (to, given) => to === given && /^\+\d{7,15}$/.test(to),
};

let provider: HostileServer;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.close());
// The date is in the signatures.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => vi.useRealTimers());

describe(`one of ${ADDRESSES.length} texts as an address`, () => {
  const code = writtenEvent('email', 'Authentication');
  const notice = writtenEvent('email', 'AccountTakeOverNotification');

  it.each<[string, (address: string) => WrittenEvent]>([
    ['of an event', (text) => writeMember('request.userAttributes.email', text, code)],
    ['in the pool', (text) => writeInPool('email', text, notice)],
  ])('%s is that of one person, or of nobody', async (_, event) => {
    const voices = everywhere(fullEmailVoice('en'));
    const courier = new EmailCourier(sesSenderAt(provider.url), voices);
    const deliver = (address: string) => deliverMail(courier, event(address));
    const sent = await expectOneOrNone(provider, ADDRESSES, deliver, MAIL);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(ADDRESSES.length / 4);
  });
});

describe(`one of ${NUMBERS.length} texts as a phone number`, () => {
  it('is that of one person, or of nobody', async () => {
    const base = writtenEvent('sms', 'Authentication');
    const voices = everywhere(fullSmsVoice('en', null));
    const courier = new SmsCourier(twilioSenderAt(provider.url), voices);
    const deliver = (number: string) =>
      deliverSms(courier, writeMember('request.userAttributes.phone_number', number, base));
    const sent = await expectOneOrNone(provider, NUMBERS, deliver, SMS);
    expect(sent).toBeLessThan(NUMBERS.length / 100);
  });
});
