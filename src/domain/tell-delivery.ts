import type { Channel } from './channel.ts';
import type { DeliveryFlag, DeliveryStatus } from './delivery-status.ts';
import { type DeliveryTone, TONE_OF } from './delivery-tone.ts';
import type { Reason } from './failure.ts';
import type { Purpose } from './purpose.ts';
import { messageKind } from './support-words/message-kind.ts';
import { type Clockface, readClock } from './support-words/read-clock.ts';
import type { ReasonText, SupportWords } from './support-words/support-words.ts';
import { textFor } from './support-words/text-for.ts';
import { fill } from './templates/text.ts';

/** What a row says, without words. Times are milliseconds since 1970. */
export interface DeliveryFacts {
  readonly status: DeliveryStatus;
  /** One that these words do not know yet is passed over. */
  readonly reason: string | null;
  readonly flags: readonly DeliveryFlag[];
  readonly channel: Channel;
  readonly purpose: Purpose | null;
  /** Masked. */
  readonly recipient: string | null;
  readonly askedAt: number;
  /** Since when it has had its status. */
  readonly since: number;
  readonly arrivedAt: number | null;
  readonly lifeSeconds: number | null;
}

/** The answer to "did she get it?". */
export interface ToldDelivery {
  readonly label: string;
  readonly tone: DeliveryTone;
  /** One line, with its time. */
  readonly answer: string;
  /** What that means, and why. */
  readonly sentence: string;
  /** What support can do about it. */
  readonly advice: string;
  /** What should be known beside it. */
  readonly notes: readonly string[];
}

/** What support reads of a row: what is known, why, and what can be done about it. */
export function tellDelivery(facts: DeliveryFacts, clockface: Clockface): ToldDelivery {
  const { words, now } = clockface;
  const { status, channel, flags } = facts;
  const why = reasonText(facts.reason, words);
  const kind = words.kinds[messageKind(facts.purpose)];
  const outlived = isOutlived(facts, now) ? kind.outlived : null;
  const text = words.statuses[status];

  const sentences = [text.sentence, ...(why === null ? [] : [why.sentence])];
  const advice =
    (why === null ? null : textFor(why.advice, channel)) ??
    (outlived !== null && isOpen(status) ? '{again}' : null) ??
    (flags.includes('unconfirmed') ? words.inVain : null) ??
    textFor(text.advice, channel);

  return {
    label: text.label,
    tone: TONE_OF[status],
    answer: words.answer({
      ...facts,
      at: readClock(timeOf(facts), clockface),
      tookMs: tookMs(facts),
    }),
    sentence: sentences.map((sentence) => textFor(sentence, channel)).join(' '),
    advice: fill(advice, { again: kind.again, next: kind.next, otherwise: kind.otherwise }),
    notes: [
      ...flags.map((flag) => words.flags[flag]),
      ...(outlived !== null && mayBeThere(status) ? [outlived] : []),
    ],
  };
}

function reasonText(reason: string | null, { reasons }: SupportWords): ReasonText | null {
  return reason !== null && Object.hasOwn(reasons, reason) ? reasons[reason as Reason] : null;
}

/** Nothing final is known of it, so the advice may be to wait. */
function isOpen(status: DeliveryStatus): boolean {
  return TONE_OF[status] === 'busy' || status === 'accepted' || status === 'unknown';
}

function mayBeThere(status: DeliveryStatus): boolean {
  return isOpen(status) || status === 'delivered' || status === 'read';
}

function isOutlived({ askedAt, lifeSeconds }: DeliveryFacts, now: number): boolean {
  return lifeSeconds !== null && askedAt + lifeSeconds * 1000 <= now;
}

/** A message that was delivered and reported on again was there from the first report on. */
function timeOf({ status, since, arrivedAt }: DeliveryFacts): number {
  return status === 'delivered' ? (arrivedAt ?? since) : since;
}

/** Null where the provider's clock says that it was there before it was asked for. */
function tookMs({ status, askedAt, arrivedAt }: DeliveryFacts): number | null {
  if (status !== 'delivered' || arrivedAt === null || arrivedAt < askedAt) return null;
  return arrivedAt - askedAt;
}
