import type { Acceptance } from '../acceptance.ts';
import type { Claim } from '../attempt.ts';
import type { SendFailure } from '../failure.ts';
import type { SmsMessage } from '../message.ts';
import type { Recipient } from '../recipient.ts';
import type { Result } from '../result.ts';

/**
 * Hands one text message to the provider in one request, marked with the notification and the
 * attempt. Calling twice sends twice. A failure says whether the provider may have taken it.
 */
export interface SmsSender {
  /** @param lifeSeconds how long the message is still of use; the provider drops it afterwards. */
  send(
    message: SmsMessage,
    recipient: Recipient,
    claim: Pick<Claim, 'id' | 'attempt'>,
    lifeSeconds: number,
  ): Promise<Result<Acceptance, SendFailure>>;
}
