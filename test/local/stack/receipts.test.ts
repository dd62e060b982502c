import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_RECEIPT_SETTINGS } from '../../../local/receipts/receipt-settings.ts';
import { FAULTY_SERVICES } from '../../../local/stack/stack-faults.ts';
import { type LocalStack, startStack } from '../../../local/stack.ts';
import { buildFunctions } from './built-functions.ts';

let functions: Awaited<ReturnType<typeof buildFunctions>>;
let stack: LocalStack;

const start = (policy: 'at-least-once' | 'at-most-once') =>
  startStack({
    dataDir: null,
    policy,
    retryDelaysMs: [1500, 1500],
    settleEveryMs: null,
    bundles: async () => functions.folder,
  });

beforeAll(async () => {
  functions = await buildFunctions();
  stack = await start('at-least-once');
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  await functions?.remove();
});
beforeEach(() =>
  stack.faults.change({
    services: Object.fromEntries(
      FAULTY_SERVICES.map((name) => [name, { kind: 'none', times: null }]),
    ),
    receipts: DEFAULT_RECEIPT_SETTINGS,
  }),
);

const mail = (email = 'ann@example.com') =>
  stack.trigger({ channel: 'email', trigger: 'SignUp', email });
const text = (phone = '+821012345678') =>
  stack.trigger({ channel: 'sms', trigger: 'SignUp', phone });

describe('what the providers report', () => {
  it.each([
    ['bounce@simulator.amazonses.com', 'bounced', 'bad_address'],
    ['suppressionlist@simulator.amazonses.com', 'bounced', 'suppressed_address'],
    ['ann@example.com', 'delivered', null],
  ])(
    'of a mail to %s ends as %s',
    async (address, status, reason) => {
      const { explanation, messages } = await mail(address);
      expect(explanation?.standing).toMatchObject({ status, reason, flags: [] });
      expect(messages).toHaveLength(1);
    },
    30_000,
  );

  it('of a mail that was called spam is flagged', async () => {
    const { explanation } = await mail('complaint@simulator.amazonses.com');
    expect(explanation?.standing).toMatchObject({ status: 'delivered', flags: ['complained'] });
  }, 30_000);

  it('of a number that opted out never comes: it was refused at once', async () => {
    const { explanation, messages } = await text('+15005550004');
    expect(explanation?.standing).toMatchObject({ status: 'failed', reason: 'opted_out' });
    expect(messages).toEqual([]);
  }, 30_000);

  it.each(['doubled', 'shuffled'] as const)(
    '%s, ends the same',
    async (mode) => {
      await stack.faults.change({ receipts: { mode } });
      for (const { explanation } of [await mail(), await text()]) {
        expect(explanation?.standing).toMatchObject({ status: 'delivered', flags: [] });
      }
    },
    30_000,
  );

  it('of a text message that the handset confirmed after all is a conflict', async () => {
    await stack.faults.change({ receipts: { smsOutcome: 'delivered-after-undelivered' } });
    const { explanation } = await text();
    expect(explanation?.standing).toMatchObject({ status: 'delivered', flags: ['conflict'] });
  }, 30_000);
});

describe('when the provider acts and its answer is lost', () => {
  it('a receipt that comes in time leaves it at one message', async () => {
    await stack.faults.change({ services: { ses: { kind: 'reset-after', times: null } } });
    const { explanation, messages, row } = await mail();
    expect(messages).toHaveLength(1);
    expect(row).toMatchObject({ phase: 'UNKNOWN', attempt: 1 });
    expect(explanation?.standing).toMatchObject({ status: 'delivered', flags: [] });
  }, 30_000);

  it('and no receipt comes, at-least-once sends again and says so', async () => {
    await stack.faults.change({
      services: { twilio: { kind: 'reset-after', times: 1 } },
      receipts: { mode: 'lost' },
    });
    const { explanation, messages } = await text();
    expect(messages).toHaveLength(2);
    expect(explanation?.standing).toMatchObject({ status: 'accepted', flags: ['maybe-twice'] });
  }, 30_000);

  it('and no receipt comes, at-most-once leaves it unknown', async () => {
    const strict = await start('at-most-once');
    try {
      await strict.faults.change({
        services: { ses: { kind: 'reset-after', times: null } },
        receipts: { mode: 'lost' },
      });
      const input = { channel: 'email', trigger: 'SignUp', email: 'ann@example.com' } as const;
      const { explanation, messages } = await strict.trigger(input);
      expect(messages).toHaveLength(1);
      expect(explanation?.standing).toMatchObject({ status: 'unknown', flags: [] });
    } finally {
      await strict.stop();
    }
  }, 60_000);
});

describe('when Lambda gives an event up', () => {
  it('the settler ends its row with the reason of the last try', async () => {
    await stack.faults.change({ services: { kms: { kind: 'reject', times: null } } });
    const { explanation, tries, succeeded } = await mail();
    expect({ tries, succeeded }).toEqual({ tries: 3, succeeded: false });
    expect(explanation?.standing).toMatchObject({ status: 'failed', reason: 'kms_denied' });
  }, 30_000);

  it('an event of which no row could be written gets one, without its address in clear', async () => {
    // Six claims, each tried three times: then the database is back, and only the settler is left.
    await stack.faults.change({ services: { dynamodb: { kind: 'server-error', times: 9 } } });
    const { explanation, row, messages } = await text();
    expect(messages).toEqual([]);
    expect(explanation?.standing).toMatchObject({ status: 'failed', reason: 'retries_exhausted' });
    expect(row).toMatchObject({ recipientMasked: '+82••••••••78' });
    expect(JSON.stringify(row)).not.toContain('821012345678');
  }, 30_000);
});
