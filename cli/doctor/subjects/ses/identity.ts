import { ask } from '../../ask-fault.ts';
import type { Exam } from '../../exam.ts';
import { allOr, broken, type Result, warning } from '../../finding.ts';
import { sesClient } from './ses-client.ts';

/** The address's own identity, or its domain's. */
export async function sesIdentity(exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const sender = await exam.configurationOf('custom-email-sender');
  const from = sender?.Environment?.Variables?.['EMAIL_FROM'];
  if (from === undefined) return [];
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const domain = address.split('@')[1] ?? '';
  const { ses, sesv2 } = await sesClient(exam);
  for (const name of [address, ...parents(domain)]) {
    const found = await ask('ses:GetEmailIdentity', () =>
      sesv2.send(new ses.GetEmailIdentityCommand({ EmailIdentity: name }), { abortSignal }),
    );
    if (found === null) continue;
    const dkim = found.DkimAttributes;
    return allOr(
      [
        found.VerifiedForSendingStatus !== true &&
          broken(
            `${name}, which mails come from, is not verified (${found.VerificationStatus ?? 'no status'}).`,
            `Put its DNS records in place: aws sesv2 get-email-identity --email-identity ${name}`,
          ),
        (dkim?.SigningEnabled !== true || dkim.Status !== 'SUCCESS') &&
          warning(
            `Mails from ${name} are not signed (DKIM ${dkim?.Status ?? 'off'}): many go into spam.`,
            `aws sesv2 put-email-identity-dkim-attributes --email-identity ${name} --signing-enabled, and the DNS records of aws sesv2 get-email-identity --email-identity ${name}`,
          ),
      ],
      `${name} is verified and signs its mails.`,
    );
  }
  return [
    broken(
      `Nothing is verified for ${domain}, which mails come from.`,
      `aws sesv2 create-email-identity --email-identity ${domain}`,
    ),
  ];
}

/** A verified domain speaks for those below it. */
function parents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}
