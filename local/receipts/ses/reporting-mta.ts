import type { AcceptedEmail } from '../../stand-ins/ses/accepted-email.ts';

/** SES's own mail server that reports on the message. */
export function reportingMta({ region }: AcceptedEmail): string {
  return `a8-50.smtp-out.${region}.amazonses.com`;
}
