import { feedbackId } from './feedback-id.ts';
import { isoTime } from './iso-time.ts';
import type { ReportBuilder } from './report-builder.ts';
import { reportingMta } from './reporting-mta.ts';

/** Why a message came back. */
export interface BounceKind {
  readonly type: 'Permanent' | 'Transient' | 'Undetermined';
  /** For instance `General`, `Suppressed`, `MailboxFull`, `OnAccountSuppressionList`. */
  readonly subType: string;
  /** An RFC 3463 code. */
  readonly status: string;
  readonly diagnosticCode: string;
}

export const HARD_BOUNCE: BounceKind = {
  type: 'Permanent',
  subType: 'General',
  status: '5.1.1',
  diagnosticCode: 'smtp; 550 5.1.1 no such user',
};

/** SES did not even try: the address is on its suppression list. */
export const SUPPRESSED_BOUNCE: BounceKind = {
  type: 'Permanent',
  subType: 'Suppressed',
  status: '5.1.1',
  diagnosticCode: 'Not sent: the address is on the suppression list, as it bounced recently.',
};

export const SOFT_BOUNCE: BounceKind = {
  type: 'Transient',
  subType: 'MailboxFull',
  status: '4.2.2',
  diagnosticCode: 'smtp; 452 4.2.2 mailbox full',
};

/** Nobody got the message; all its recipients bounce alike. */
export function bounceReport(kind: BounceKind): ReportBuilder {
  return (email, at) => ({
    eventType: 'Bounce',
    detail: {
      bounce: {
        feedbackId: feedbackId(at),
        bounceType: kind.type,
        bounceSubType: kind.subType,
        bouncedRecipients: email.destination.map((emailAddress) => ({
          emailAddress,
          action: 'failed',
          status: kind.status,
          diagnosticCode: kind.diagnosticCode,
        })),
        timestamp: isoTime(at),
        reportingMTA: `dns; ${reportingMta(email)}`,
      },
    },
  });
}
