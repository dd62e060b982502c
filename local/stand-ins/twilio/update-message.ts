import type { Mailbox } from '../../mailbox.ts';
import { type AcceptedMessage, messageResource } from './message-resource.ts';
import { TwilioError } from './twilio-error.ts';

/**
 * Redacts a message: with an empty `Body` Twilio forgets its text, and no other text is taken.
 *
 * @param kept - the account's messages by SID
 * @returns the Message resource, as Twilio's 200 answer carries it
 * @throws TwilioError 20404 for a message that does not exist, 20001 for anything but a redaction
 */
export function updateMessage(
  mailbox: Mailbox,
  kept: Map<string, AcceptedMessage>,
  sid: string,
  form: URLSearchParams,
): object {
  const message = kept.get(sid);
  if (message === undefined) {
    throw new TwilioError(20404, `The requested resource ${sid} was not found`, 404);
  }
  if (form.get('Body') !== '') {
    throw new TwilioError(20001, 'Only an empty Body is available on this machine.');
  }
  const redacted = { ...message, body: '' };
  kept.set(sid, redacted);
  mailbox.update(sid, { text: '' });
  return messageResource(redacted);
}
