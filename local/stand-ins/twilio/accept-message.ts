import { randomBytes } from 'node:crypto';
import type { Mailbox } from '../../mailbox.ts';
import { countSegments } from './count-segments.ts';
import { type MessageParameters, readMessageParameters } from './message-parameters.ts';
import { messageResource } from './message-resource.ts';
import { refuseTestRecipient, refuseTestSender, TEST_SENDER } from './test-numbers.ts';
import { TwilioError } from './twilio-error.ts';

/** What the account owns, and where accepted messages go. */
export interface TwilioAccount {
  readonly accountSid: string;
  readonly messagingServiceSids: readonly string[];
  readonly fromNumbers: readonly string[];
  readonly mailbox: Mailbox;
}

/**
 * Accepts or refuses a new message.
 *
 * @returns the Message resource, as Twilio's 201 answer carries it
 * @throws TwilioError with Twilio's own code
 */
export function acceptMessage(account: TwilioAccount, form: URLSearchParams): object {
  const parameters = readMessageParameters(form);
  refuseTestRecipient(parameters.to);
  checkSender(account, parameters);

  const { to, from, messagingServiceSid, body, statusCallback } = parameters;
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const now = Date.now();
  const segments = countSegments(body);
  account.mailbox.add({
    at: now,
    channel: 'sms',
    provider: 'twilio',
    providerMessageId: sid,
    to,
    from: from ?? messagingServiceSid ?? '',
    subject: null,
    text: body,
    html: null,
    notificationId: statusCallback?.searchParams.get('notification') ?? null,
    attempt: readAttempt(statusCallback),
    simulated: 'delivered',
    configurationSet: null,
    segments,
    validityPeriod: parameters.validityPeriod,
  });
  return messageResource({
    accountSid: account.accountSid,
    sid,
    to,
    from,
    messagingServiceSid,
    body,
    segments,
    now,
  });
}

/** Every number of the account counts as part of every messaging service's pool. */
function checkSender(account: TwilioAccount, { from, messagingServiceSid }: MessageParameters) {
  if (messagingServiceSid !== null && !account.messagingServiceSids.includes(messagingServiceSid)) {
    throw new TwilioError(21701, 'The Messaging Service does not exist.');
  }
  if (from === null) return;
  refuseTestSender(from);
  if (from === TEST_SENDER || account.fromNumbers.includes(from)) return;
  if (!/^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 &+_-]{1,11})$/.test(from)) {
    throw new TwilioError(21212, `Invalid 'From' Phone Number: ${from}`);
  }
  // With test credentials Twilio documents 21606; live accounts may see the newer 21659 and 21660.
  throw new TwilioError(21606, `The 'From' sender ${from} is not one of your account.`);
}

function readAttempt(statusCallback: URL | null): number | null {
  const text = statusCallback?.searchParams.get('attempt') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
