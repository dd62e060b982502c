import type { Check, Exam } from '../exam.ts';
import { ruleChecks } from './rule.ts';
import { sesAccount } from './ses/account.ts';
import { sesIdentity } from './ses/identity.ts';
import { sesReports } from './ses/reports.ts';
import { sesSuppressed } from './ses/suppressed.ts';

/** Amazon SES: may we send, from whom, and does it report? */
export function sesChecks({ deployment, suppressed }: Exam): readonly Check[] {
  const { emailSenderArn, configurationSetName, sesEventsRuleName, sesEventsArn } = deployment;
  if (emailSenderArn === undefined) return [];
  return [
    { name: 'ses-account', run: sesAccount },
    { name: 'ses-identity', run: sesIdentity },
    ...(configurationSetName === undefined
      ? []
      : [
          {
            name: 'ses-reports',
            run: (exam: Exam, at: AbortSignal) => sesReports(configurationSetName, exam, at),
          },
        ]),
    ...ruleChecks('ses-rule', sesEventsRuleName, sesEventsArn, 'what SES reports of mails'),
    ...(suppressed === undefined
      ? []
      : [
          {
            name: 'ses-suppressed',
            run: (exam: Exam, at: AbortSignal) => sesSuppressed(suppressed, exam, at),
          },
        ]),
  ];
}
