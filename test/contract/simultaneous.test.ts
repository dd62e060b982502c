import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import type { DeliveryLog } from '../../src/domain/ports/delivery-log.ts';
import { success } from '../../src/domain/result.ts';
import { DeliverNotification } from '../../src/domain/use-cases/deliver-notification.ts';
import { deliveryRequest } from '../unit/domain/use-cases/delivery-request.ts';
import { LogBook } from '../unit/domain/use-cases/log-book.ts';
import type { AuditSide, AuditSideMaker } from './audit-side.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { memorySide } from './memory-side.ts';

const AT_ONCE = 20;

let dynamoDb: StandIn;
beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});
afterAll(() => dynamoDb.close());

/** Lets others go first for a while, another one each time. */
async function anyNumberOfTurns(): Promise<void> {
  for (let turns = Math.floor(Math.random() * 8); turns > 0; turns -= 1) await null;
}

function jittery(log: DeliveryLog): DeliveryLog {
  const late =
    <Call extends readonly unknown[], Answer>(call: (...given: Call) => Promise<Answer>) =>
    async (...given: Call) => {
      await anyNumberOfTurns();
      const answer = await call(...given);
      await anyNumberOfTurns();
      return answer;
    };
  return {
    claim: late((...given) => log.claim(...given)),
    record: late((...given) => log.record(...given)),
    note: late((...given) => log.note(...given)),
  };
}

/** One event, delivered twenty times at once, each time by a process of its own. */
async function deliverAtOnce(side: AuditSide, round: number) {
  let accepted = 0;
  const request = deliveryRequest({ ciphertext: new TextEncoder().encode(`round ${round}`) });
  const outcomes = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, n) => {
      const deliver = new DeliverNotification({
        decryptor: { decrypt: async () => success(null as never) },
        courier: {
          lifeSeconds: () => 86_400,
          recipientOf: () => ({ masked: 'a•••@e•••.com' }) as never,
          compose: () => ({
            locale: 'en' as const,
            segments: null,
            send: async () => {
              await anyNumberOfTurns();
              accepted += 1;
              return success({ providerMessageId: `m-${accepted}` });
            },
          }),
        },
        directory: null,
        fingerprint: { of: () => 'f'.repeat(43) },
        allowedPools: null,
        log: jittery(side.log),
        logger: new LogBook(),
        clock: side.clock,
        policy: 'at-least-once',
        newOwner: () => `owner-${round}-${n}`,
      });
      return deliver.deliver(success({ ...request, ciphertext: null }), () => 30_000);
    }),
  );
  const row = await side.row(request.notification.id);
  return { accepted, outcomes, row };
}

it.each<[string, number, AuditSideMaker]>([
  ['in memory', 1000 * Number(process.env['SOAK_RUNS'] ?? 1), memorySide],
  ['in a database', 20, () => dynamoDbSide(dynamoDb.url)],
])(
  'twenty deliveries of one event at once are one message, %s, in each of %i rounds',
  async (_where, rounds, make) => {
    const side = await make();
    for (let round = 1; round <= rounds; round += 1) {
      const { accepted, outcomes, row } = await deliverAtOnce(side, round);
      expect(accepted).toBe(1);
      expect(row).toMatchObject({ phase: 'ACCEPTED', attempt: 1, providerMessageIds: ['m-1'] });
      expect(outcomes.some(({ again }) => !again)).toBe(true);
    }
  },
  120_000,
);
