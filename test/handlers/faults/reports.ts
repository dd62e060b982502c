import {
  bounceReport,
  HARD_BOUNCE,
  SOFT_BOUNCE,
} from '../../../local/receipts/ses/bounce-report.ts';
import { complaintReport } from '../../../local/receipts/ses/complaint-report.ts';
import { deliveryDelayReport } from '../../../local/receipts/ses/delivery-delay-report.ts';
import { deliveryReport } from '../../../local/receipts/ses/delivery-report.ts';
import { rejectReport } from '../../../local/receipts/ses/reject-report.ts';
import { renderingFailureReport } from '../../../local/receipts/ses/rendering-failure-report.ts';
import type { ReportBuilder } from '../../../local/receipts/ses/report-builder.ts';
import { sendReport } from '../../../local/receipts/ses/send-report.ts';
import type { SmsReport } from '../../../local/receipts/twilio/sms-outcome.ts';
import type { SenderWorld } from '../sender-world.ts';
import { callbackOf } from '../world/callback-of.ts';
import type { Acceptance } from '../world/ledger.ts';
import { sesEventOf } from '../world/ses-event-of.ts';

/** Has a provider report on a message that it took. */
export type Report = (world: SenderWorld, acceptance: Acceptance) => Promise<unknown>;

const ses =
  (build: ReportBuilder): Report =>
  (world, acceptance) =>
    world.report(sesEventOf(acceptance, build));

const twilio =
  (report: SmsReport): Report =>
  (world, acceptance) =>
    world.callback(callbackOf(acceptance, report));

/** Everything that a provider can say of a message, by what it says. */
export const EMAIL_REPORTS = {
  send: ses(sendReport),
  delivery: ses(deliveryReport),
  delay: ses(deliveryDelayReport),
  'soft bounce': ses(bounceReport(SOFT_BOUNCE)),
  'hard bounce': ses(bounceReport(HARD_BOUNCE)),
  complaint: ses(complaintReport(null)),
  reject: ses(rejectReport),
  'rendering failure': ses(renderingFailureReport),
} as const;

export const SMS_REPORTS = {
  queued: twilio({ status: 'queued' }),
  sending: twilio({ status: 'sending' }),
  sent: twilio({ status: 'sent' }),
  delivered: twilio({ status: 'delivered' }),
  undelivered: twilio({ status: 'undelivered', errorCode: 30003 }),
  failed: twilio({ status: 'failed', errorCode: 30008 }),
} as const;

export const REPORTS = { ...EMAIL_REPORTS, ...SMS_REPORTS };

export type ReportName = keyof typeof REPORTS;

export function channelOf(name: ReportName): 'email' | 'sms' {
  return Object.hasOwn(EMAIL_REPORTS, name) ? 'email' : 'sms';
}
