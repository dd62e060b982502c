import { isoTime } from './iso-time.ts';
import type { ReportBuilder } from './report-builder.ts';
import { reportingMta } from './reporting-mta.ts';

/** The recipient's mail server has taken the message. */
export const deliveryReport: ReportBuilder = (email, at) => ({
  eventType: 'Delivery',
  detail: {
    delivery: {
      timestamp: isoTime(at),
      processingTimeMillis: at - email.acceptedAt,
      recipients: email.destination,
      smtpResponse: '250 2.0.0 OK: message accepted',
      reportingMTA: reportingMta(email),
    },
  },
});
