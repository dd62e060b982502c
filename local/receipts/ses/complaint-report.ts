import { feedbackId } from './feedback-id.ts';
import { isoTime } from './iso-time.ts';
import type { ReportBuilder } from './report-builder.ts';

/**
 * A recipient called the message unwanted. With the sub-type `OnAccountSuppressionList` nobody has
 * complained now: SES did not send, because the address is on the account's list for an earlier
 * complaint, and there is no feedback of a mailbox provider.
 */
export function complaintReport(subType: 'OnAccountSuppressionList' | null): ReportBuilder {
  return (email, at) => ({
    eventType: 'Complaint',
    detail: {
      complaint: {
        feedbackId: feedbackId(at),
        complaintSubType: subType,
        complainedRecipients: email.destination.map((emailAddress) => ({ emailAddress })),
        timestamp: isoTime(at),
        ...(subType === null && {
          userAgent: 'Sealpost-Local-Feedback-Loop/1.0',
          complaintFeedbackType: 'abuse',
          arrivalDate: isoTime(at),
        }),
      },
    },
  });
}
