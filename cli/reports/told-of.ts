import { type ToldDelivery, tellDelivery } from '../../src/domain/tell-delivery.ts';
import type { Delivery } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Words } from '../words/words-of.ts';

/** What the API says of a message, in words. */
export function toldOf(delivery: Delivery, words: Words, now: number): ToldDelivery {
  const facts = {
    ...delivery,
    askedAt: Date.parse(delivery.askedAt),
    since: Date.parse(delivery.since),
    arrivedAt: delivery.arrivedAt === null ? null : Date.parse(delivery.arrivedAt),
  };
  return tellDelivery(facts, { words: words.support, now });
}
