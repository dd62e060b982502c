import type { AttemptVerdict, Claim } from '../attempt.ts';
import type { Phase } from '../delivery-phase.ts';
import type { Reason } from '../failure.ts';
import type { LogEvent } from '../log-events.ts';
import type { Notification } from '../notification.ts';
import type { NotSent } from '../ports/delivery-log.ts';
import type { DeliveryLogger, LogFields } from '../ports/delivery-logger.ts';
import { fieldsOf } from './fields-of.ts';

const EVENT_OF_PHASE: Readonly<Record<Phase, LogEvent>> = {
  SENDING: 'notification_in_progress',
  ACCEPTED: 'notification_accepted',
  RETRYABLE: 'notification_retryable',
  UNKNOWN: 'notification_unknown',
  FAILED: 'notification_failed',
  REJECTED: 'notification_rejected',
  SUPPRESSED: 'notification_rejected',
  EXPIRED: 'notification_expired',
};

/** Reasons that somebody must hear of, beside the line that says what became of the notification. */
const ALARM_OF_REASON: Partial<Readonly<Record<Reason, LogEvent>>> = {
  context_mismatch: 'security_context_mismatch',
  unknown_trigger: 'unknown_trigger',
  invalid_event: 'invalid_event',
  kms_denied: 'kms_denied',
  directory_denied: 'directory_denied',
  provider_config: 'provider_misconfigured',
};

/** Says in the log what became of a notification. */
export class DeliveryJournal {
  readonly #logger: DeliveryLogger;

  constructor(logger: DeliveryLogger) {
    this.#logger = logger;
  }

  notSent(notification: Notification | null, notSent: NotSent, fields: readonly string[]): void {
    const about: LogFields = {
      ...(notification === null ? {} : fieldsOf(notification)),
      ...notSent,
      ...(fields.length === 0 ? {} : { fields }),
    };
    this.#write(notSent.phase, notSent.reason, about);
  }

  inProgress(notification: Notification): void {
    this.#logger.write('notification_in_progress', fieldsOf(notification));
  }

  alreadySettled(notification: Notification, phase: Phase): void {
    this.#logger.write('notification_already_settled', { ...fieldsOf(notification), phase });
  }

  auditUnavailable(notification: Notification): void {
    this.#logger.write('audit_unavailable', fieldsOf(notification));
  }

  acceptanceLost(notification: Notification, { attempt }: Claim): void {
    this.#logger.write('audit_write_lost', { ...fieldsOf(notification), attempt });
  }

  attempted(
    notification: Notification,
    { attempt }: Claim,
    { phase, reason, providerCode }: AttemptVerdict,
    segments: number | null,
  ): void {
    const { message } = notification;
    this.#write(phase, reason, {
      ...fieldsOf(notification),
      attempt,
      phase,
      reason,
      providerCode,
      ...(message === null ? {} : { locale: message.locale }),
      ...(segments === null ? {} : { segments }),
    });
  }

  #write(phase: Phase, reason: Reason | null, about: LogFields): void {
    this.#logger.write(EVENT_OF_PHASE[phase], about);
    const alarm = reason === null ? undefined : ALARM_OF_REASON[reason];
    if (alarm !== undefined) this.#logger.write(alarm, about);
  }
}
