import type { Channel, Provider } from './channel.ts';
import type { Locale } from './locale.ts';
import type { NotificationId } from './notification-id.ts';
import type { Purpose } from './purpose.ts';

/** What the audit keeps of one Cognito event: who, why and how, never what was said. */
export interface Notification {
  readonly id: NotificationId;
  readonly poolId: string;
  readonly clientId: string | null;
  readonly sub: string | null;
  /** Null when it is an address or a number, which the audit does not keep. */
  readonly userName: string | null;
  readonly channel: Channel;
  readonly provider: Provider;
  /** As Cognito names it; of an unknown one, what is left of it after filtering. */
  readonly triggerSource: string;
  readonly purpose: Purpose | null;
  /** For how long what the message carries is of use; null when that was not found out. */
  readonly lifeSeconds: number | null;
  readonly recipient: NotificationRecipient | null;
  readonly message: NotificationMessage | null;
}

export interface NotificationRecipient {
  readonly masked: string;
  readonly fingerprint: string;
}

export interface NotificationMessage {
  readonly locale: Locale;
  readonly templateVersion: number;
}
