import type { Channel, Provider } from '../channel.ts';
import type { Phase } from '../delivery-phase.ts';
import type { ReceiptStatus } from '../delivery-receipt.ts';
import type { Reason } from '../failure.ts';
import type { Locale } from '../locale.ts';
import type { LogEvent } from '../log-events.ts';
import type { AuditAction } from '../staff.ts';
import type { TokenFault } from './caller-tokens.ts';

/** The only things a log line may hold. Each is from a closed set or an id of ours or Cognito's. */
export interface LogFields {
  readonly notificationId?: string;
  readonly poolId?: string;
  readonly triggerSource?: string;
  readonly channel?: Channel;
  readonly provider?: Provider;
  readonly providerCode?: string | null;
  readonly phase?: Phase;
  readonly reason?: Reason | null;
  readonly attempt?: number;
  readonly locale?: Locale;
  readonly segments?: number | null;
  readonly receipt?: ReceiptStatus;
  /** How many rows. */
  readonly settled?: number;
  /** What somebody of the staff wanted to do. */
  readonly action?: AuditAction;
  /** Their id, where it is one of Cognito's; another provider's may be an address. */
  readonly callerId?: string;
  readonly tokenFault?: TokenFault | 'none';
  /** The status that a request was refused with. */
  readonly status?: number;
  /** How many rows were shown or erased. */
  readonly rows?: number;
  /** Names of event fields that were missing or wrong; never what they held. */
  readonly fields?: readonly string[];
  /** Where in the code a bug came up: function names and positions, no message. */
  readonly frames?: readonly string[];
}

/** Never throws: a log line is not worth a message. */
export interface DeliveryLogger {
  write(event: LogEvent, fields: LogFields): void;
}
