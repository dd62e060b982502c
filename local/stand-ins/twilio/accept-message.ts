import { randomBytes } from 'node:crypto';
import type { Mailbox } from '../../mailbox.ts';
import type { AcceptedSms } from './accepted-sms.ts';
import { countSegments } from './count-segments.ts';
import { type MessageParameters, readMessageParameters } from './message-parameters.ts';
import { type AcceptedMessage, messageResource } from './message-resource.ts';
import { refuseTestRecipient, refuseTestSender, TEST_SENDER } from './test-numbers.ts';
import { TwilioError } from './twilio-error.ts';

/** What the account owns, and where accepted messages go. */
export interface TwilioAccount {
  readonly accountSid: string;
  readonly messagingServiceSids: readonly string[];
  readonly fromNumbers: readonly string[];
  readonly mailbox: Mailbox;
  /** Hears of each accepted message, before the client has its answer. */
  readonly onAccepted?: ((sms: AcceptedSms) => void) | undefined;
}

/**
 * Accepts or refuses a new message.
 *
 * @param kept - takes the message by its SID, for later requests about it
 * @returns the Message resource, as Twilio's 201 answer carries it
 * @throws TwilioError with Twilio's own code
 */
export function acceptMessage(
  account: TwilioAccount,
  kept: Map<string, AcceptedMessage>,
  form: URLSearchParams,
): object {
  const parameters = readMessageParameters(form);
  refuseTestRecipient(parameters.to);
  checkSender(account, parameters);

  const { to, from, messagingServiceSid, body, statusCallback } = parameters;
  const { accountSid } = account;
  const ours = statusCallback === null ? null : new URL(statusCallback).searchParams;
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
    notificationId: ours?.get('notification') ?? null,
    attempt: readAttempt(ours?.get('attempt') ?? ''),
    simulated: 'delivered',
    configurationSet: null,
    segments,
    validityPeriod: parameters.validityPeriod,
  });
  const message: AcceptedMessage = {
    accountSid,
    sid,
    to,
    from,
    messagingServiceSid,
    body,
    segments,
    now,
  };
  kept.set(sid, message);
  account.onAccepted?.({ accountSid, sid, to, from, messagingServiceSid, statusCallback });
  return messageResource(message);
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

function readAttempt(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
