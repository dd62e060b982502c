import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import type { Provider } from '../../src/domain/channel.ts';
import type { DeliveryReceipt } from '../../src/domain/delivery-receipt.ts';
import { RECEIPT_RANKS } from '../../src/domain/fold-receipts.ts';
import type { AuditSide } from './audit-side.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { granted } from './granted.ts';
import { OUTCOMES, sampleNotification } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

const ORDERS = 150 * Number(process.env['SOAK_RUNS'] ?? 1);

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

/** The row that these receipts leave, less its id. */
async function rowAfter(side: AuditSide, provider: Provider, told: readonly DeliveryReceipt[]) {
  const notification = sampleNotification({ provider });
  await side.log.record(await granted(side, notification, 'one'), OUTCOMES.retryable);
  await side.log.record(await granted(side, notification, 'two'), OUTCOMES.accepted);
  for (const receipt of told) {
    expect(await side.receipts.file(notification.id, receipt)).toEqual({
      ok: true,
      value: 'filed',
    });
  }
  return { ...(await side.row(notification.id)), id: null };
}

/** Some receipts, and the same ones in another order, some of them told again. */
const twoTellings = (provider: Provider) => {
  const receipt = fc
    .record({
      attempt: fc.integer({ min: 1, max: 2 }),
      status: fc.constantFrom(...RECEIPT_RANKS[provider]),
      reason: fc.constantFrom(null, 'not_told' as const),
      reportedAt: fc.constantFrom(null, 1, 2),
    })
    .map(({ status, ...over }) => sampleReceipt(status, { provider, ...over }));
  return fc.array(receipt, { minLength: 1, maxLength: 5 }).chain((told) =>
    fc.tuple(
      fc.constant(told),
      fc.array(fc.constantFrom(...told), { maxLength: 3 }).chain((again) => {
        const all = [...told, ...again];
        return fc.shuffledSubarray(all, { minLength: all.length });
      }),
    ),
  );
};

describe.each(['ses', 'twilio'] as const)('the receipts of %s in a database', (provider) => {
  it(`leave the same row in any order and however often told (${ORDERS} orders)`, async () => {
    const side = await dynamoDbSide(dynamoDb.url);
    await fc.assert(
      fc.asyncProperty(twoTellings(provider), async ([told, again]) => {
        const row = await rowAfter(side, provider, told);
        expect(await rowAfter(side, provider, again)).toEqual(row);
      }),
      { numRuns: ORDERS },
    );
  }, 120_000);
});
