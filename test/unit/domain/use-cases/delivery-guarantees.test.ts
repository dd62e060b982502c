import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveryPolicy } from '../../../../src/domain/delivery-phase.ts';
import { success } from '../../../../src/domain/result.ts';
import { deliveryRequest } from './delivery-request.ts';
import { DeliveryScene } from './delivery-scene.ts';
import { SEND_FAILURES } from './send-failures.ts';

/** What the provider does with one request, and what we hear of it. */
const PROVIDER = {
  accepts: { taken: true, answer: () => success({ providerMessageId: 'ses' }) },
  refuses: { taken: false, answer: () => SEND_FAILURES.throttled },
  'refuses for good': { taken: false, answer: () => SEND_FAILURES.badAddress },
  'accepts in silence': { taken: true, answer: () => SEND_FAILURES.noAnswer },
  'is silent': { taken: false, answer: () => SEND_FAILURES.noAnswer },
  'accepts, then we are killed': { taken: true, answer: () => new Error('killed') },
  'does nothing before we are killed': { taken: false, answer: () => new Error('killed') },
} as const;
type Behaviour = keyof typeof PROVIDER;
const CLEAR: readonly Behaviour[] = ['accepts', 'refuses', 'refuses for good'];

interface Delivery {
  readonly waitMs: number;
  /** How far this machine's clock is off. */
  readonly skewMs: number;
  readonly twice: boolean;
  readonly claim: 'fine' | 'lost' | 'unanswered';
  readonly record: 'fine' | 'lost' | 'unanswered';
}

const anyDelivery: fc.Arbitrary<Delivery> = fc.record({
  waitMs: fc.constantFrom(0, 1_000, 49_000, 60_000, 120_000, 700_000),
  skewMs: fc.constantFrom(0, 0, -600_000, 600_000),
  twice: fc.boolean(),
  claim: fc.constantFrom('fine', 'fine', 'fine', 'lost', 'unanswered'),
  record: fc.constantFrom('fine', 'fine', 'fine', 'lost', 'unanswered'),
});

async function live(policy: DeliveryPolicy, deliveries: readonly Delivery[], does: Behaviour[]) {
  const scene = new DeliveryScene({ policy });
  const request = deliveryRequest();
  scene.answers.push(...does.map((behaviour) => PROVIDER[behaviour].answer()));
  for (const { waitMs, skewMs, twice, claim, record } of deliveries) {
    scene.clock.advance(waitMs + skewMs);
    if (claim !== 'fine') scene.audit.breakNext('claim', claim);
    if (record !== 'fine') scene.audit.breakNext('record', record);
    const calls = [1, ...(twice ? [2] : [])].map(() => scene.deliver(request));
    await Promise.allSettled(calls);
    scene.clock.advance(-skewMs);
  }
  // Requests past the script are accepted.
  const done = scene.sent.map((_, n) => PROVIDER[does[n] ?? 'accepts']);
  const row = scene.row(request);
  const taken = done.filter((behaviour) => behaviour.taken).length;
  return { scene, row, taken, recorded: row?.providerMessageIds.length ?? 0 };
}

const anyBehaviours = fc.array(fc.constantFrom(...(Object.keys(PROVIDER) as Behaviour[])), {
  maxLength: 8,
});
const anyLife = fc.array(anyDelivery, { minLength: 1, maxLength: 8 });
const RUNS = { numRuns: 1000 };

describe('whatever goes wrong, and however often the event is delivered', () => {
  it('at-most-once: the provider never takes a second message', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyBehaviours, async (life, does) => {
        const { taken } = await live('at-most-once', life, does);
        expect(taken).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('at-least-once: no more than one beside those nobody recorded, and three in all', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyBehaviours, async (life, does) => {
        const { taken, recorded } = await live('at-least-once', life, does);
        expect(recorded).toBeLessThanOrEqual(1);
        expect(taken).toBeLessThanOrEqual(3);
      }),
      RUNS,
    );
  });

  it('a row says FAILED, REJECTED or EXPIRED only when the provider took nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<DeliveryPolicy>('at-least-once', 'at-most-once'),
        anyLife,
        anyBehaviours,
        async (policy, life, does) => {
          const { row, taken } = await live(policy, life, does);
          if (['FAILED', 'REJECTED', 'EXPIRED', 'RETRYABLE'].includes(row?.phase ?? '')) {
            expect(taken).toBe(0);
          }
          if (row?.phase === 'ACCEPTED') expect(taken).toBeGreaterThan(0);
        },
      ),
      RUNS,
    );
  });
});

describe('when the provider always says clearly what it did', () => {
  const calm = fc.array(
    anyDelivery.map(
      (delivery): Delivery => ({ ...delivery, record: 'fine', claim: 'fine', skewMs: 0 }),
    ),
    { minLength: 3, maxLength: 8 },
  );

  it.each<DeliveryPolicy>(['at-least-once', 'at-most-once'])(
    'it takes exactly one message, or the row says failed (%s)',
    async (policy) => {
      await fc.assert(
        fc.asyncProperty(
          calm,
          fc.array(fc.constantFrom(...CLEAR), { maxLength: 7 }),
          async (life, does) => {
            const { row, taken } = await live(policy, life, does);
            expect(taken).toBe(row?.phase === 'FAILED' ? 0 : 1);
            expect(row?.phase).toMatch(/^(ACCEPTED|FAILED)$/);
          },
        ),
        RUNS,
      );
    },
  );
});
