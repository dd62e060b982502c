import type { Acceptance } from '../acceptance.ts';
import type { Claim } from '../attempt.ts';
import type { SendFailure } from '../failure.ts';
import type { EmailMessage } from '../message.ts';
import type { Recipient } from '../recipient.ts';
import type { Result } from '../result.ts';

/**
 * Hands one mail to the provider in one request, marked with the notification and the attempt.
 * Calling twice sends twice. A failure says whether the provider may have taken it (`ambiguous`).
 */
export interface EmailSender {
  send(
    message: EmailMessage,
    recipient: Recipient,
    claim: Pick<Claim, 'id' | 'attempt'>,
  ): Promise<Result<Acceptance, SendFailure>>;
}
