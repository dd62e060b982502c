import type { Channel, Provider } from './channel.ts';
import type { Phase } from './delivery-phase.ts';
import { ARRIVAL, type ReceiptStatus } from './delivery-receipt.ts';
import { OF_PHASE } from './delivery-status.ts';
import { type DeliveryTone, TONE_OF } from './delivery-tone.ts';
import type { Reason } from './failure.ts';
import type { SupportWords } from './support-words/support-words.ts';
import { textFor } from './support-words/text-for.ts';

/** A step on the way of a notification, without words. */
export interface StepFacts {
  readonly by: 'sealpost' | Provider;
  /** A phase of ours, or a receipt of the provider's. */
  readonly event: string;
  readonly reason: string | null;
  readonly channel: Channel;
}

export interface ToldStep {
  readonly label: string;
  readonly tone: DeliveryTone;
  /** Null where no reason was given, or none that these words know. */
  readonly why: string | null;
}

const TONE_OF_ARRIVAL = { arrived: 'good', open: 'busy', lost: 'bad' } as const;

/** What a step of the timeline says. An event that these words do not know yet stays as it is. */
export function tellStep({ by, event, reason, channel }: StepFacts, words: SupportWords): ToldStep {
  const text =
    reason !== null && Object.hasOwn(words.reasons, reason)
      ? words.reasons[reason as Reason].sentence
      : null;
  const why = text === null ? null : textFor(text, channel);
  if (by === 'sealpost') {
    if (!Object.hasOwn(OF_PHASE, event)) return { label: event, tone: 'busy', why };
    const phase = event as Phase;
    return { label: words.phases[phase], tone: TONE_OF[OF_PHASE[phase]], why };
  }
  const provider = words.providers[by];
  if (!Object.hasOwn(ARRIVAL, event)) return { label: `${provider}: ${event}`, tone: 'busy', why };
  const status = event as ReceiptStatus;
  const tone = TONE_OF_ARRIVAL[ARRIVAL[status]];
  return { label: `${provider}: ${words.receipts[status]}`, tone, why };
}
