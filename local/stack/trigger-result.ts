import type { DeliveryStanding } from '../../src/domain/delivery-status.ts';
import type { ToldDelivery } from '../../src/domain/tell-delivery.ts';
import type { LocalMessage } from '../mailbox.ts';
import type { FiredEvent } from './fired-event.ts';

/** What became of a fired event once no further try follows. Holds no code and no message text. */
export interface TriggerResult extends FiredEvent {
  /** Tries of all deliveries together. */
  readonly tries: number;
  /** Whether the last try of every delivery returned. */
  readonly succeeded: boolean;
  readonly messages: readonly SentMessage[];
  /** The audit row as it is stored; null when there is none. */
  readonly row: Readonly<Record<string, unknown>> | null;
  /** What the audit says in plain words; null when there is no row. */
  readonly explanation: (ToldDelivery & { readonly standing: DeliveryStanding }) | null;
  /** Whether every message shows the code of its event; null when there is no code or no message. */
  readonly codeArrived: boolean | null;
  /** Whether the row holds a secret of its event. */
  readonly secretInRow: boolean;
}

/** A message that a provider accepted. */
export type SentMessage = Pick<
  LocalMessage,
  'provider' | 'providerMessageId' | 'attempt' | 'segments' | 'simulated'
>;
