import type { Channel, Provider } from '../channel.ts';
import type { Phase } from '../delivery-phase.ts';
import type { ReceiptStatus } from '../delivery-receipt.ts';
import type { DeliveryFlag, DeliveryStatus } from '../delivery-status.ts';
import type { Reason } from '../failure.ts';
import type { Purpose } from '../purpose.ts';

/** The languages that support reads; people who get messages have sixteen. */
export const SUPPORT_LOCALES = ['en', 'ko'] as const;
export type SupportLocale = (typeof SUPPORT_LOCALES)[number];

/** How a status is told to people who are not engineers. */
export interface StatusText {
  readonly label: string;
  /** What is known, in one plain sentence. */
  readonly sentence: string;
  /** What support can do about it. */
  readonly advice: string;
}

/** Why, in plain words, and what to do when that differs from what the status advises. */
export interface ReasonText {
  readonly sentence: string;
  readonly advice: string | null;
}

/** What the first line of an answer is made of. Times are already as the reader's clock says them. */
export interface AnswerFacts {
  readonly status: DeliveryStatus;
  readonly channel: Channel;
  /** Masked; null when there was none, or the person was erased. */
  readonly recipient: string | null;
  /** Since when the status holds: `14:03`, or with its day when that is not today. */
  readonly at: string;
  /** How long after it was asked for, in milliseconds; null when that says nothing. */
  readonly tookMs: number | null;
}

/** Everything that support reads of the audit, in one language. A gap does not compile. */
export interface SupportWords {
  readonly statuses: Readonly<Record<DeliveryStatus, StatusText>>;
  readonly reasons: Readonly<Record<Reason, ReasonText>>;
  /** What should be known beside the status, one sentence each. */
  readonly flags: Readonly<Record<DeliveryFlag, string>>;
  /** What we did: a step of the timeline. */
  readonly phases: Readonly<Record<Phase, string>>;
  /** What the provider reported: a step of the timeline. */
  readonly receipts: Readonly<Record<ReceiptStatus, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly providers: Readonly<Record<Provider, string>>;
  /** "Delivered to j•••@e•••.com at 14:03, 9 s after it was asked for." */
  answer(facts: AnswerFacts): string;
  /** `9 s`, `2 min 5 s`, `3 h`. */
  duration(milliseconds: number): string;
}
