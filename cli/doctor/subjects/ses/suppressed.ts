import { ask } from '../../ask-fault.ts';
import type { Exam } from '../../exam.ts';
import { ok, type Result, warning } from '../../finding.ts';
import { sesClient } from './ses-client.ts';

/** Whether SES has given up on an address that somebody asked about. */
export async function sesSuppressed(
  address: string,
  exam: Exam,
  abortSignal: AbortSignal,
): Promise<Result[]> {
  const { ses, sesv2 } = await sesClient(exam);
  const found = await ask('ses:GetSuppressedDestination', () =>
    sesv2.send(new ses.GetSuppressedDestinationCommand({ EmailAddress: address }), { abortSignal }),
  );
  if (found === null) return [ok(`SES sends to ${address}.`)];
  return [
    warning(
      `SES does not send to ${address} any more, since a ${found.SuppressedDestination?.Reason ?? '?'}.`,
      `aws sesv2 delete-suppressed-destination --email-address ${address}, once the reason is gone.`,
    ),
  ];
}
