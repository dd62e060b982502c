import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { allOr, broken, ok, type Result, warning } from '../finding.ts';
import { ruleChecks } from './rule.ts';

/** What the audit lives on; openings and clicks are nobody's business. */
const EVENTS = [
  'SEND',
  'DELIVERY',
  'BOUNCE',
  'COMPLAINT',
  'REJECT',
  'RENDERING_FAILURE',
  'DELIVERY_DELAY',
];

/** Amazon SES: may we send, from whom, and does it report? */
export function sesChecks({ deployment, suppressed }: Exam): readonly Check[] {
  const { emailSenderArn, configurationSetName, sesEventsRuleName, sesEventsArn } = deployment;
  if (emailSenderArn === undefined) return [];
  return [
    { name: 'ses-account', run: account },
    { name: 'ses-identity', run: identity },
    ...(configurationSetName === undefined
      ? []
      : [
          {
            name: 'ses-reports',
            run: (exam: Exam, at: AbortSignal) => reports(configurationSetName, exam, at),
          },
        ]),
    ...ruleChecks('ses-rule', sesEventsRuleName, sesEventsArn, 'what SES reports of mails'),
    ...(suppressed === undefined
      ? []
      : [
          {
            name: 'ses-suppressed',
            run: (exam: Exam, at: AbortSignal) => lookUp(suppressed, exam, at),
          },
        ]),
  ];
}

async function client({ settings }: Exam) {
  const ses = await import('@aws-sdk/client-sesv2');
  return { ses, sesv2: new ses.SESv2Client(settings) };
}

async function account(exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const { ses, sesv2 } = await client(exam);
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

/** The address's own identity, or its domain's. */
async function identity(exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const sender = await exam.configurationOf('custom-email-sender');
  const from = sender?.Environment?.Variables?.['EMAIL_FROM'];
  if (from === undefined) return [];
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const domain = address.split('@')[1] ?? '';
  const { ses, sesv2 } = await client(exam);
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

async function reports(name: string, exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const { ses, sesv2 } = await client(exam);
  const set = await ask('ses:GetConfigurationSet', () =>
    sesv2.send(new ses.GetConfigurationSetCommand({ ConfigurationSetName: name }), { abortSignal }),
  );
  if (set === null) {
    return [
      broken(`There is no configuration set ${name}: SES refuses every mail.`, 'npm run deploy'),
    ];
  }
  const told = await ask('ses:GetConfigurationSetEventDestinations', () =>
    sesv2.send(
      new ses.GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: name }),
      { abortSignal },
    ),
  );
  const buses = (told?.EventDestinations ?? []).filter(
    ({ Enabled, EventBridgeDestination }) =>
      Enabled === true && EventBridgeDestination?.EventBusArn?.endsWith(':event-bus/default'),
  );
  const heard = new Set<string>(buses.flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes));
  const unheard = EVENTS.filter((event) => !heard.has(event));
  return allOr(
    [
      set.SendingOptions?.SendingEnabled === false &&
        broken(
          `Sending is switched off for the configuration set ${name}.`,
          `aws sesv2 put-configuration-set-sending-options --configuration-set-name ${name} --sending-enabled`,
        ),
      buses.length === 0 &&
        broken(
          `${name} reports to no EventBridge default bus: nobody hears what became of a mail.`,
          'npm run deploy',
        ),
      buses.length > 0 &&
        unheard.length > 0 &&
        broken(`${name} does not report ${unheard.join(', ')}.`, 'npm run deploy'),
    ],
    `${name} reports all that becomes of a mail to EventBridge.`,
  );
}

async function lookUp(address: string, exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const { ses, sesv2 } = await client(exam);
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
