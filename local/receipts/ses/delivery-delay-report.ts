import { isoTime } from './iso-time.ts';
import type { ReportBuilder } from './report-builder.ts';

const GIVES_UP_AFTER_MS = 14 * 3600 * 1000;

/** The recipient's mail server is busy or its mailbox full; SES goes on trying. */
export const deliveryDelayReport: ReportBuilder = (email, at) => ({
  eventType: 'DeliveryDelay',
  detail: {
    deliveryDelay: {
      timestamp: isoTime(at),
      delayType: 'TransientCommunicationFailure',
      expirationTime: isoTime(email.acceptedAt + GIVES_UP_AFTER_MS),
      delayedRecipients: email.destination.map((emailAddress) => ({
        emailAddress,
        status: '4.4.1',
        diagnosticCode: 'smtp; 421 4.4.1 no answer from the host',
      })),
    },
  },
});
