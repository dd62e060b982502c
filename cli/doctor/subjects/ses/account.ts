import { ask } from '../../ask-fault.ts';
import type { Exam } from '../../exam.ts';
import { allOr, broken, type Result, warning } from '../../finding.ts';
import { sesClient } from './ses-client.ts';

/** Whether SES sends for us, to whom, and how much of a day's mails is left. */
export async function sesAccount(exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const { ses, sesv2 } = await sesClient(exam);
  const told = await ask('ses:GetAccount', () =>
    sesv2.send(new ses.GetAccountCommand({}), { abortSignal }),
  );
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus, SendQuota } = told ?? {};
  const most = SendQuota?.Max24HourSend ?? 0;
  const sent = SendQuota?.SentLast24Hours ?? 0;
  const used = most > 0 ? Math.round((sent / most) * 100) : 0;
  const reasons = told?.SuppressionAttributes?.SuppressedReasons ?? [];
  return allOr(
    [
      SendingEnabled === false &&
        broken(
          'Sending is switched off for this account and Region.',
          'aws sesv2 put-account-sending-attributes --sending-enabled, once you know why it was.',
        ),
      ProductionAccessEnabled === false &&
        broken(
          'The account is in the SES sandbox: mails reach verified addresses only.',
          'Ask for production access: SES console, Account dashboard (docs/quick-start.md).',
        ),
      EnforcementStatus !== undefined &&
        EnforcementStatus !== 'HEALTHY' &&
        (EnforcementStatus === 'SHUTDOWN' ? broken : warning)(
          `Amazon has put the account under ${EnforcementStatus}.`,
          'See the SES console, Reputation metrics, and the open support case.',
        ),
      most > 0 &&
        used >= 80 &&
        (used >= 100 ? broken : warning)(
          `${used}% of the day’s ${most} mails are sent.`,
          'aws service-quotas request-service-quota-increase --service-code ses --quota-code L-804C8AE8 --desired-value <more>',
        ),
      !reasons.includes('BOUNCE') &&
        warning(
          'The account goes on to write to addresses that bounced.',
          'aws sesv2 put-account-suppression-attributes --suppressed-reasons BOUNCE COMPLAINT',
        ),
    ],
    `SES may send to everybody: ${sent} of ${most} mails in a day, ${SendQuota?.MaxSendRate ?? '?'} a second.`,
  );
}
