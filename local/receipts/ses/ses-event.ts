import { randomUUID } from 'node:crypto';
import type { AcceptedEmail } from '../../stand-ins/ses/accepted-email.ts';
import { mailObject } from './mail-object.ts';
import type { SesEventType, SesReport } from './ses-report.ts';

/** An event of SES as EventBridge hands it to a function. */
export interface SesEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: 'aws.ses';
  readonly account: string;
  /** ISO 8601 in whole seconds. */
  readonly time: string;
  readonly region: string;
  /** The configuration set's ARN. */
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

const DETAIL_TYPES: Readonly<Record<SesEventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
  'Rendering Failure': 'Email Rendering Failed',
  DeliveryDelay: 'Email Delivery Delayed',
  Open: 'Email Opened',
  Click: 'Email Clicked',
  Subscription: 'Email Subscribed',
};

/**
 * Wraps a report into its event, with an id of its own.
 *
 * @param at - when it happened, in milliseconds since 1970
 * @param account - 12 digits
 */
export function sesEvent(
  email: AcceptedEmail,
  report: SesReport,
  at: number,
  account: string,
): SesEvent {
  const { region, configurationSet } = email;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': DETAIL_TYPES[report.eventType],
    source: 'aws.ses',
    account,
    time: `${new Date(at).toISOString().slice(0, 19)}Z`,
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${configurationSet}`],
    detail: { eventType: report.eventType, mail: mailObject(email, account), ...report.detail },
  };
}
