import type { Acceptance } from '../../../src/domain/acceptance.ts';
import type { DeliveryReceipt } from '../../../src/domain/delivery-receipt.ts';
import type { SendFailure } from '../../../src/domain/failure.ts';
import type { Result } from '../../../src/domain/result.ts';

/** What a provider reports later, and when, in milliseconds after the request. */
export interface LaterReport {
  readonly afterMs: number;
  /** @param at when it happens */
  readonly receipt: (at: number) => Omit<DeliveryReceipt, 'provider' | 'attempt'>;
}

/** What comes of one request to a provider. */
export interface LineAnswer {
  /** How long it takes. */
  readonly tookMs: number;
  /** Null: the sender's process is gone before it hears. */
  readonly result: Result<Acceptance, SendFailure> | null;
  readonly reports: readonly LaterReport[];
}

/** A provider, as far as one person's messages go. */
export type ProviderLine = (attempt: number, at: number) => LineAnswer;
