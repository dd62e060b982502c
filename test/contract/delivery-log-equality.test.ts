import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import type { Claim } from '../../src/domain/attempt.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { RECEIPT_RANKS } from '../../src/domain/fold-receipts.ts';
import type { Notification } from '../../src/domain/notification.ts';
import { settle } from '../../src/domain/settlement.ts';
import { AUDIT_SETTINGS, type AuditSide } from './audit-side.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { memorySide } from './memory-side.ts';
import { OUTCOMES, sampleNotification, terms } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

const NOTES = [
  { phase: 'REJECTED', reason: 'no_destination' },
  { phase: 'RETRYABLE', reason: 'kms_denied' },
] as const;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('claim' as const),
      owner: fc.constantFrom('one', 'two', 'three', 'four'),
      policy: fc.constantFrom('at-least-once' as const, 'at-most-once' as const),
      vague: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('record' as const),
      of: fc.nat(3),
      outcome: fc.constantFrom(...Object.values(OUTCOMES)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 49_999, 50_001, 90_000_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('note' as const), note: fc.constantFrom(...NOTES) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('receive' as const),
      receipt: fc
        .record({
          attempt: fc.constantFrom(1, 1, 2, 3),
          status: fc.constantFrom(...RECEIPT_RANKS.ses),
          provider: fc.constantFrom('ses' as const, 'ses' as const, 'twilio' as const),
          reportedAt: fc.constantFrom(null, 1_795_000_000_000),
          providerMessageId: fc.constantFrom('provider-1', 'provider-2', null),
        })
        .map(({ status, ...over }) => sampleReceipt(status, over)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('settle' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('read' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('erase' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Plays the steps on one notification; gives every answer and the row after each step. */
async function play(
  side: AuditSide,
  steps: readonly Step[],
  full: Notification,
): Promise<unknown[]> {
  const claims: Claim[] = [];
  // Whoever erases has read the row some time before.
  let read: DeliveryRecord | null = null;
  const seen: unknown[] = [];
  for (const each of steps) {
    let answer: unknown = null;
    if (each.act === 'wait') side.clock.advance(each.ms);
    if (each.act === 'note') answer = await side.log.note(full, each.note);
    if (each.act === 'receive') answer = await side.receipts.file(full.id, each.receipt);
    if (each.act === 'settle') {
      const due = await side.row(full.id);
      const now = side.clock.now();
      if (due !== null) {
        answer = await side.overdue.settle(due, settle(due, now, AUDIT_SETTINGS.timings));
      }
    }
    if (each.act === 'read') read = await side.row(full.id);
    if (each.act === 'erase') {
      const row = read ?? (await side.row(full.id));
      if (row !== null) answer = await side.eraser.erase(row);
    }
    if (each.act === 'record') {
      const claim = claims.at(-1 - each.of);
      if (claim !== undefined) answer = await side.log.record(claim, each.outcome);
    }
    if (each.act === 'claim') {
      const known = each.vague ? { ...full, recipient: null, message: null, sub: null } : full;
      const claimed = await side.log.claim(known, terms(side.clock, each.owner, each.policy));
      if (claimed.ok) claims.push(claimed.value);
      answer = claimed;
    }
    const row = await side.row(full.id);
    // A set of DynamoDB has no order.
    seen.push(answer, row && { ...row, maybeSent: [...row.maybeSent].sort() });
  }
  return seen;
}

it('whatever is done in whatever order, both audits answer the same and hold the same row', async () => {
  const stored = await dynamoDbSide(dynamoDb.url);
  const since = stored.clock.now();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const notification = sampleNotification();
      const inMemory = await memorySide();
      inMemory.clock.advance(stored.clock.now() - since);
      expect(await play(stored, steps, notification)).toEqual(
        await play(inMemory, steps, notification),
      );
    }),
    { numRuns: 120 },
  );
}, 120_000);
