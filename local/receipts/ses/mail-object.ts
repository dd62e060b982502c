import type { AcceptedEmail } from '../../stand-ins/ses/accepted-email.ts';
import { isoTime } from './iso-time.ts';

/**
 * `detail.mail`: what SES tells of the message in each of its events, the subject and the addresses
 * included.
 *
 * @param account - 12 digits
 */
export function mailObject(email: AcceptedEmail, account: string): object {
  const { messageId, source, replyTo, to, subject } = email;
  const headers = [
    { name: 'From', value: source },
    ...(replyTo.length > 0 ? [{ name: 'Reply-To', value: replyTo.join(', ') }] : []),
    { name: 'To', value: to.join(', ') },
    { name: 'Subject', value: subject },
    { name: 'MIME-Version', value: '1.0' },
    { name: 'Content-Type', value: `multipart/alternative; boundary="----=_Part_${messageId}"` },
  ];
  return {
    timestamp: isoTime(email.acceptedAt),
    source,
    sourceArn: `arn:aws:ses:${email.region}:${account}:identity/${email.identity}`,
    sendingAccountId: account,
    messageId,
    destination: email.destination,
    headersTruncated: false,
    headers,
    commonHeaders: {
      from: [source],
      ...(replyTo.length > 0 && { replyTo }),
      to,
      messageId,
      subject,
    },
    tags: tagsOf(email),
  };
}

/** Every value is a list, also that of our own tags. */
function tagsOf({ configurationSet, source, tags }: AcceptedEmail): Record<string, string[]> {
  const own = Object.entries(tags).map(([name, value]) => [name, [value]] as const);
  return {
    'ses:source-tls-version': ['TLSv1.3'],
    'ses:operation': ['SendEmail'],
    'ses:configuration-set': [configurationSet ?? ''],
    'ses:source-ip': ['192.0.2.10'],
    'ses:from-domain': [/@([^@>]+)>?$/.exec(source.trim())?.[1] ?? ''],
    'ses:caller-identity': ['custom-email-sender'],
    ...Object.fromEntries(own),
  };
}
