import type { ReportBuilder } from '../../../local/receipts/ses/report-builder.ts';
import { type SesEvent, sesEvent } from '../../../local/receipts/ses/ses-event.ts';
import type { Acceptance } from './ledger.ts';
import { TEST_ACCOUNT } from './test-account.ts';

/**
 * The event of SES that reports on an accepted mail.
 *
 * @param at when it happened, in milliseconds; default the time of acceptance
 */
export function sesEventOf(acceptance: Acceptance, build: ReportBuilder, at?: number): SesEvent {
  if (acceptance.channel !== 'email') throw new Error('Not a mail');
  const { email } = acceptance;
  const time = at ?? email.acceptedAt;
  return sesEvent(email, build(email, time), time, TEST_ACCOUNT.awsAccount);
}
