import { bounceReport, HARD_BOUNCE, SOFT_BOUNCE, SUPPRESSED_BOUNCE } from './bounce-report.ts';
import { complaintReport } from './complaint-report.ts';
import { deliveryDelayReport } from './delivery-delay-report.ts';
import { deliveryReport } from './delivery-report.ts';
import { rejectReport } from './reject-report.ts';
import { renderingFailureReport } from './rendering-failure-report.ts';
import type { ReportBuilder } from './report-builder.ts';
import { sendReport } from './send-report.ts';

/** What SES reports of a message with each outcome, in the order in which it happens. */
export const EMAIL_OUTCOMES = {
  delivered: [sendReport, deliveryReport],
  bounced: [sendReport, bounceReport(HARD_BOUNCE)],
  complained: [sendReport, deliveryReport, complaintReport(null)],
  suppressed: [sendReport, bounceReport(SUPPRESSED_BOUNCE)],
  'soft-bounce': [sendReport, bounceReport(SOFT_BOUNCE)],
  delayed: [sendReport, deliveryDelayReport, deliveryReport],
  'bounce-after-delivery': [sendReport, deliveryReport, bounceReport(HARD_BOUNCE)],
  rejected: [sendReport, rejectReport],
  'rendering-failure': [sendReport, renderingFailureReport],
} as const satisfies Readonly<Record<string, readonly ReportBuilder[]>>;

/** The first four are those of SES's mailbox simulator; a person can choose any for any address. */
export type EmailOutcome = keyof typeof EMAIL_OUTCOMES;
