import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import type { Notification } from '../../src/domain/notification.ts';
import { settle } from '../../src/domain/settlement.ts';
import { AUDIT_SETTINGS } from './audit-side.ts';
import { type DynamoDbSide, dynamoDbSide } from './dynamodb-side.ts';
import { granted } from './granted.ts';
import { OUTCOMES, sampleNotification, terms } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

const SUB = '5e0d7c1b-77aa-4c1e-8f00-2b9c3d4e5f60';
const NAME = 'zoe.quist';
const MASKED = 'z•••@q•••.org';
const FINGERPRINT = 'Zq9-'.repeat(11).slice(0, 43);
const MESSAGE_IDS = ['provider-1', 'provider-2'];
const PERSON = [SUB, NAME, MASKED, FINGERPRINT, ...MESSAGE_IDS];

/** All that a row may hold whose person was erased: a new attribute has to be thought about. */
const SKELETON = [
  'pk poolId clientId channel provider triggerSource purpose lifeSeconds locale templateVersion',
  'phase reason providerCode attempt maybeSent owner leaseUntil evidence providerMessageIds receipts',
  'timeline dayShard dueShard dueAt firstSeenAt updatedAt expiresAt erasedAt',
]
  .join(' ')
  .split(' ');

let dynamoDb: StandIn;
let side: DynamoDbSide;
beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});
beforeEach(async () => {
  side = await dynamoDbSide(dynamoDb.url);
});
afterAll(() => dynamoDb.close());

const zoes = () =>
  sampleNotification({
    sub: SUB,
    userName: NAME,
    recipient: { masked: MASKED, fingerprint: FINGERPRINT },
  });

async function rowOf({ id }: Notification) {
  const row = await side.row(id);
  if (row === null) throw new Error('There is no row');
  return row;
}

async function expectNobodyIn({ id }: Notification): Promise<void> {
  const item = await side.item(id);
  expect(Object.keys(item ?? {}).filter((name) => !SKELETON.includes(name))).toEqual([]);
  const text = JSON.stringify(item);
  expect(PERSON.filter((secret) => text.includes(secret))).toEqual([]);
}

const STEPS = [
  'claim',
  'accept',
  'doubt',
  'refuse',
  'receive',
  'hear of another',
  'note',
  'settle',
  'erase',
  'wait',
] as const;

async function take(step: (typeof STEPS)[number], notification: Notification): Promise<void> {
  const { id } = notification;
  const row = await side.row(id);
  switch (step) {
    case 'claim':
      await side.log.claim(notification, terms(side.clock, `owner-${row?.attempt}`));
      return;
    case 'accept':
    case 'doubt':
    case 'refuse': {
      if (row?.owner === null || row === null) return;
      const { owner, attempt, firstSeenAt } = row;
      const claim = { id, owner, attempt, firstSeenAt, maybeSentBefore: 0 };
      const outcome = { accept: 'accepted', doubt: 'ambiguous', refuse: 'retryable' } as const;
      await side.log.record(claim, OUTCOMES[outcome[step]]);
      return;
    }
    case 'receive':
      await side.receipts.file(id, sampleReceipt('SENT'));
      return;
    case 'hear of another':
      await side.receipts.file(
        id,
        sampleReceipt('DELIVERED', { providerMessageId: 'provider-2', reportedAt: null }),
      );
      return;
    case 'note':
      await side.log.note(notification, { phase: 'RETRYABLE', reason: 'kms_unavailable' });
      return;
    case 'settle':
      if (row === null) return;
      await side.overdue.settle(row, settle(row, side.clock.now(), AUDIT_SETTINGS.timings));
      return;
    case 'erase':
      if (row !== null) await side.eraser.erase(row);
      return;
    case 'wait':
      side.clock.advance(60_000);
  }
}

describe('the item of a row whose person was erased', () => {
  it('held the person before, or this file would prove nothing', async () => {
    const notification = zoes();
    await side.log.record(await granted(side, notification, 'one'), OUTCOMES.accepted);
    await take('receive', notification);
    await take('hear of another', notification);
    const text = JSON.stringify(await side.item(notification.id));
    expect(PERSON.filter((secret) => !text.includes(secret))).toEqual([]);
  });

  it('holds nothing of the person, whatever came before and whatever comes after', async () => {
    const steps = fc.array(fc.constantFrom(...STEPS), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, steps, async (before, after) => {
        const notification = zoes();
        await take(before[0] === 'note' ? 'note' : 'claim', notification);
        for (const step of before) await take(step, notification);
        await take('erase', notification);
        await expectNobodyIn(notification);
        for (const step of after) {
          await take(step, notification);
          await expectNobodyIn(notification);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('is out of every index by which a person is found', async () => {
    const notification = zoes();
    await granted(side, notification, 'one');
    const indexes = ['byUser', 'byUserName', 'byRecipient'];
    for (const index of indexes) expect(await side.found(index)).toHaveLength(1);
    await side.eraser.erase(await rowOf(notification));
    for (const index of indexes) expect(await side.found(index)).toEqual([]);
  });

  it('holds every receipt that was filed at the same time, and the message id of none', async () => {
    const REPORTS = 12;
    for (let round = 0; round < 10; round += 1) {
      const notification = zoes();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.accepted);
      const row = await rowOf(notification);
      const receipts = Array.from({ length: REPORTS }, (_, n) =>
        sampleReceipt(n % 3 === 0 ? 'DELIVERED' : 'SENT', { reportedAt: n }),
      );
      const filed = receipts.map((receipt) => side.receipts.file(notification.id, receipt));
      const erased = side.eraser.erase(row);
      for (const answer of await Promise.all(filed)) {
        expect(answer).toEqual({ ok: true, value: 'filed' });
      }
      // With so many at once it may have to be told to try again.
      for (let again = await erased; again.ok && again.value !== 'erased'; ) {
        again = await side.eraser.erase(await rowOf(notification));
      }
      await expectNobodyIn(notification);
      const told = (await rowOf(notification)).receipts.map(({ reportedAt }) => reportedAt ?? -1);
      expect(told.sort((a, b) => a - b)).toEqual(receipts.map(({ reportedAt }) => reportedAt));
    }
  });
});
