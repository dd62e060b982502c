import type { Mailbox } from '../../mailbox.ts';
import { AwsError } from '../aws/aws-error.ts';
import { parseMembers } from '../aws/parse-members.ts';
import type { AcceptedEmail } from './accepted-email.ts';
import { checkContent } from './check-content.ts';
import { type EmailAddress, parseEmailAddress } from './parse-email-address.ts';
import { type SendEmailRequest, sendEmailRequest } from './send-email-request.ts';
import { sesMessageId } from './ses-message-id.ts';
import { simulatedOutcome } from './simulated-outcome.ts';

/** What the account has set up, and where accepted messages go. */
export interface SesAccount {
  readonly verifiedIdentities: readonly string[];
  readonly configurationSets: readonly string[];
  readonly mailbox: Mailbox;
  /** Hears of each accepted message, before the client has its answer. */
  readonly onAccepted?: ((email: AcceptedEmail) => void) | undefined;
}

const MAX_RECIPIENTS = 50;

/**
 * Accepts or refuses one SendEmail request.
 *
 * @param region - of the endpoint that the client meant; it shows in ids and messages
 * @throws AwsError BadRequestException, MessageRejected, NotFoundException or SerializationException
 */
export function sendEmail(account: SesAccount, input: unknown, region: string): object {
  const request = parseMembers(sendEmailRequest, input, 'BadRequestException');
  refuseUnsupported(request);
  const sender = parseEmailAddress(request.FromEmailAddress);
  const recipients = readRecipients(request);
  for (const address of request.ReplyToAddresses) parseEmailAddress(address);
  const content = checkContent(request.Content.Simple);

  const feedback = request.FeedbackForwardingEmailAddress;
  const senders = feedback === undefined ? [sender] : [sender, parseEmailAddress(feedback)];
  refuseUnverified(account, senders, region);
  const configurationSet = request.ConfigurationSetName ?? null;
  if (configurationSet !== null && !account.configurationSets.includes(configurationSet)) {
    const message = `Configuration set <${configurationSet}> does not exist.`;
    throw new AwsError('NotFoundException', message, 404);
  }

  const at = Date.now();
  const providerMessageId = sesMessageId(region, at);
  const simulated = simulatedOutcome(recipients);
  account.mailbox.add({
    at,
    channel: 'email',
    provider: 'ses',
    providerMessageId,
    to: recipients.map(({ address }) => address).join(', '),
    from: request.FromEmailAddress,
    ...content,
    notificationId: tagValue(request, 'notification'),
    attempt: readAttempt(tagValue(request, 'attempt')),
    simulated,
    configurationSet,
    segments: null,
    validityPeriod: null,
  });
  account.onAccepted?.({
    messageId: providerMessageId,
    acceptedAt: at,
    region,
    source: request.FromEmailAddress,
    identity: account.verifiedIdentities.find((name) => covers(name, sender)) ?? sender.address,
    destination: recipients.map(({ address }) => address),
    to: request.Destination.ToAddresses,
    replyTo: request.ReplyToAddresses,
    subject: content.subject,
    tags: Object.fromEntries(request.EmailTags.map(({ Name, Value }) => [Name, Value])),
    configurationSet,
    simulated,
  });
  return { MessageId: providerMessageId };
}

/** Known to SES, but there is nothing here that they could refer to. */
function refuseUnsupported(request: SendEmailRequest): void {
  const unsupported = [
    'EndpointId',
    'TenantName',
    'ListManagementOptions',
    'FromEmailAddressIdentityArn',
    'FeedbackForwardingEmailAddressIdentityArn',
  ] as const;
  const given = unsupported.find((name) => request[name] !== undefined);
  if (given)
    throw new AwsError('BadRequestException', `${given} is not available on this machine.`);
}

function readRecipients({ Destination }: SendEmailRequest): EmailAddress[] {
  const { ToAddresses, CcAddresses, BccAddresses } = Destination;
  const all = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  if (all.length === 0) throw new AwsError('BadRequestException', 'Empty recipient list.');
  if (all.length > MAX_RECIPIENTS) {
    throw new AwsError('BadRequestException', `Recipient count exceeds ${MAX_RECIPIENTS}.`);
  }
  return all.map(parseEmailAddress);
}

function refuseUnverified(account: SesAccount, senders: EmailAddress[], region: string): void {
  const failed = senders.filter(
    (sender) => !account.verifiedIdentities.some((identity) => covers(identity, sender)),
  );
  if (failed.length === 0) return;
  const names = failed.map(({ address }) => address).join(', ');
  throw new AwsError(
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${names}`,
  );
}

/** An identity is an address, or a domain with its subdomains. */
function covers(identity: string, { address, domain }: EmailAddress): boolean {
  const name = identity.toLowerCase();
  return name === address.toLowerCase() || name === domain || domain.endsWith(`.${name}`);
}

function tagValue(request: SendEmailRequest, name: string): string | null {
  return request.EmailTags.find((tag) => tag.Name === name)?.Value ?? null;
}

function readAttempt(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
