import type { Channel, Provider } from '../channel.ts';
import type { Phase } from '../delivery-phase.ts';
import type { ReceiptStatus } from '../delivery-receipt.ts';
import type { DeliveryFlag, DeliveryStatus } from '../delivery-status.ts';
import type { Reason } from '../failure.ts';
import type { Purpose } from '../purpose.ts';
import type { MessageKind } from './message-kind.ts';

/** The languages that support reads; people who get messages have sixteen. */
export const SUPPORT_LOCALES = ['en', 'ko'] as const;
export type SupportLocale = (typeof SUPPORT_LOCALES)[number];

/** One text, or two where mails and text messages differ. `textFor` takes the right one. */
export type ByChannel<Text> = Text | Readonly<Record<Channel, Text>>;

/** How a status is told to people who are not engineers. */
export interface StatusText {
  readonly label: string;
  /** What is known, in plain words. */
  readonly sentence: ByChannel<string>;
  /** What support can do about it. Slots: `{again}`, `{next}`, `{otherwise}` of the message's kind. */
  readonly advice: ByChannel<string>;
}

/** Why, in plain words, and what to do when that differs from what the status advises. */
export interface ReasonText {
  readonly sentence: ByChannel<string>;
  readonly advice: ByChannel<string | null>;
}

/**
 * How somebody gets another one: a code is asked for by its reader, an invitation is sent by somebody
 * else, and a notice is not sent again. Whole sentences, for the slots of an advice.
 */
export interface KindText {
  readonly again: string;
  /** After something else was done. */
  readonly next: string;
  /** When waiting, or looking for it, was of no use. */
  readonly otherwise: string;
  /** A note when what the message carries is past its life; null where nothing is. */
  readonly outlived: string | null;
}

/** What the first line of an answer is made of. */
export interface AnswerFacts {
  readonly status: DeliveryStatus;
  readonly reason: string | null;
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
  /** How `Intl` knows the language. */
  readonly locale: string;
  readonly statuses: Readonly<Record<DeliveryStatus, StatusText>>;
  readonly reasons: Readonly<Record<Reason, ReasonText>>;
  /** What should be known beside the status. */
  readonly flags: Readonly<Record<DeliveryFlag, string>>;
  /** The advice for what is under way and has been for too long to be waited for. */
  readonly inVain: string;
  readonly kinds: Readonly<Record<MessageKind, KindText>>;
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
  /** A day and a time as they stand in an answer. */
  dayAndTime(day: string, time: string): string;
}
