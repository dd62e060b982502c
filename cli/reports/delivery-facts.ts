import type { Delivery } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Room } from '../terminal/table.ts';
import type { Words } from '../words/words-of.ts';
import { localTime } from './local-time.ts';
import { section } from './section.ts';

/** The details of a message, for those who pass them on. */
export function deliveryFacts(delivery: Delivery, words: Words, room: Room): string[] {
  const { facts, columns, none, details } = words.cli;
  const { lifeSeconds, locale } = delivery;
  const told: readonly (readonly [title: string, text: string | null])[] = [
    [columns.id, delivery.id],
    [facts.pool, delivery.pool],
    [columns.recipient, delivery.recipient],
    [facts.userName, delivery.userName],
    [facts.sub, delivery.sub],
    [columns.asked, localTime(delivery.askedAt, { seconds: true })],
    [facts.life, lifeSeconds === null ? null : words.support.duration(lifeSeconds * 1000)],
    [facts.attempts, String(delivery.attempts)],
    [facts.language, locale],
    [facts.trigger, delivery.triggerSource],
    [columns.code, delivery.providerCode],
    [facts.keptUntil, localTime(delivery.keptUntil)],
  ];
  const lines = told.map(([title, text]) => `${title}: ${text ?? none}`);
  return section(details, lines, room);
}
