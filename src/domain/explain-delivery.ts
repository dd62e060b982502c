import type { DeliveryRecord } from './delivery-record.ts';
import { type DeliveryStanding, standingOf } from './delivery-status.ts';
import { REASON_WORDS } from './reason-words.ts';
import { FLAG_WORDS, STATUS_WORDS, type StatusWords } from './status-words.ts';

/** The answer to "did she get it?". */
export interface DeliveryExplanation extends StatusWords {
  readonly standing: DeliveryStanding;
  /** What should be known beside it, one sentence each. */
  readonly notes: readonly string[];
}

/** What support reads of a row: what is known, why, and what can be done about it. */
export function explainDelivery(row: DeliveryRecord): DeliveryExplanation {
  const standing = standingOf(row);
  const words = STATUS_WORDS[standing.status];
  const why = standing.reason === null ? null : REASON_WORDS[standing.reason];
  return {
    ...words,
    standing,
    sentence: why === null ? words.sentence : `${words.sentence} ${why.sentence}`,
    advice: why?.advice ?? words.advice,
    notes: standing.flags.map((flag) => FLAG_WORDS[flag]),
  };
}
