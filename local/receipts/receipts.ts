import type { AcceptedEmail } from '../stand-ins/ses/accepted-email.ts';
import type { AcceptedSms } from '../stand-ins/twilio/accepted-sms.ts';
import { RECEIPT_SPACING_MS } from './plan-receipts.ts';
import { realWait } from './real-wait.ts';
import { ReceiptQueue } from './receipt-queue.ts';
import { DEFAULT_RECEIPT_SETTINGS, type ReceiptSettings } from './receipt-settings.ts';
import { EMAIL_OUTCOMES } from './ses/email-outcome.ts';
import type { ReportBuilder } from './ses/report-builder.ts';
import { type SesEvent, sesEvent } from './ses/ses-event.ts';
import { sendStatusCallback } from './twilio/send-status-callback.ts';
import { SMS_OUTCOMES, type SmsReport } from './twilio/sms-outcome.ts';
import { statusFields } from './twilio/status-fields.ts';
import type { Wait } from './wait.ts';

export interface ReceiptsOptions {
  /** The AWS account that the events come from: 12 digits. */
  readonly account: string;
  /** Signs Twilio's callbacks. */
  readonly twilioAuthToken: string;
  /** What EventBridge does with an event, for instance to invoke a function asynchronously. */
  readonly publish: (event: SesEvent) => Promise<unknown>;
  /** A receipt could not be sent. Nothing else hears of it. */
  readonly onError: (error: unknown) => void;
  /** Default real time. */
  readonly wait?: Wait;
}

/**
 * SES and Twilio after they have accepted a message: what becomes of it, and the reports on that.
 * Its two methods take the accepted messages of the stand-ins.
 */
export class Receipts {
  /** Applies to messages that are accepted from then on. */
  settings: ReceiptSettings = DEFAULT_RECEIPT_SETTINGS;
  readonly #options: ReceiptsOptions;
  readonly #wait: Wait;
  readonly #queue: ReceiptQueue;

  constructor(options: ReceiptsOptions) {
    this.#options = options;
    this.#wait = options.wait ?? realWait;
    this.#queue = new ReceiptQueue(options.onError, this.#wait);
  }

  /** Events carry the times at which things happened, however late they are published. */
  readonly onEmail = (email: AcceptedEmail): void => {
    if (email.configurationSet === null) return;
    const { account, publish } = this.#options;
    const outcome = this.settings.emailOutcome ?? email.simulated;
    const builders: readonly ReportBuilder[] = EMAIL_OUTCOMES[outcome];
    const events = builders.map((build, place) => {
      const at = email.acceptedAt + place * RECEIPT_SPACING_MS;
      return sesEvent(email, build(email, at), at, account);
    });
    this.#queue.schedule(
      events.map((event) => () => publish(event)),
      this.settings,
    );
  };

  readonly onSms = (sms: AcceptedSms): void => {
    const { statusCallback: url } = sms;
    if (url === null) return;
    const { twilioAuthToken: authToken } = this.#options;
    const reports: readonly SmsReport[] = SMS_OUTCOMES[this.settings.smsOutcome ?? 'delivered'];
    const callbacks = reports
      // Twilio does not report the status that its answer has already told.
      .filter(({ status }) => status !== 'queued' || sms.messagingServiceSid !== null)
      .map((report) => ({ url, authToken, fields: statusFields(sms, report, Date.now()) }));
    this.#queue.schedule(
      callbacks.map((callback) => (signal) => sendStatusCallback(callback, this.#wait, signal)),
      this.settings,
    );
  };

  /** Resolves when nothing is left to report. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Drops what is left to report. Safe to call twice. */
  close(): Promise<void> {
    return this.#queue.close();
  }
}
