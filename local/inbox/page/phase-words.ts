import type { Phase } from '../../../src/domain/delivery-phase.ts';
import type { Reason } from '../../../src/domain/failure.ts';

/** How a phase is shown: a word, a colour, and a sentence that says what it means. */
export interface PhaseWords {
  readonly label: string;
  readonly tone: 'good' | 'busy' | 'doubt' | 'bad';
  readonly meaning: string;
}

export const PHASE_WORDS: Readonly<Record<Phase, PhaseWords>> = {
  SENDING: { label: 'Sending', tone: 'busy', meaning: 'An attempt is under way.' },
  ACCEPTED: { label: 'Accepted', tone: 'good', meaning: 'The provider took the message.' },
  RETRYABLE: {
    label: 'To be retried',
    tone: 'busy',
    meaning: 'Nothing was sent, and it will be tried again.',
  },
  UNKNOWN: {
    label: 'Unknown',
    tone: 'doubt',
    meaning: 'The provider may have taken the message. Nobody can say.',
  },
  FAILED: { label: 'Failed', tone: 'bad', meaning: 'The provider refused every attempt.' },
  REJECTED: { label: 'Rejected', tone: 'bad', meaning: 'Not sent: the event was not fit for it.' },
  SUPPRESSED: { label: 'Suppressed', tone: 'doubt', meaning: 'Not sent: a limit forbade it.' },
  EXPIRED: { label: 'Expired', tone: 'doubt', meaning: 'Not sent: the code was past its life.' },
};

/** Why it came to that phase. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  invalid_event: 'The event is not one that this function can read.',
  unknown_trigger: 'Nobody here knows this trigger.',
  bad_ciphertext: 'The encrypted code is damaged, or was encrypted with another key.',
  context_mismatch: 'The code or the event belongs to another user pool.',
  no_destination: 'There is no address that this could be sent to.',
  kms_unavailable: 'KMS did not answer.',
  kms_denied: 'KMS refused to decrypt. Somebody has to mend the permissions.',
  directory_unavailable: 'The user pool did not answer.',
  directory_denied: 'The user pool refused the look-up. Somebody has to mend the permissions.',
  throttled: 'The provider had too many requests.',
  unreachable: 'No connection to the provider came about.',
  provider_config: 'The account, the sender or the credentials are not in order.',
  bad_address: 'The address or number does not exist, or cannot take this message.',
  recipient_unreachable: 'The recipient cannot be reached just now. A new code later may help.',
  opted_out: 'The recipient has opted out. Only they can undo it.',
  blocked_destination: 'The account does not allow this country or route.',
  content_refused: 'The provider does not take this content.',
  fraud_block: 'The provider takes this for fraud.',
  no_answer: 'The provider did not answer in time.',
  provider_error: 'The provider failed by itself.',
  garbled_answer: 'The provider’s answer could not be read.',
  code_expired: 'The code would have been dead on arrival.',
  process_lost: 'The function ended in the middle of it.',
};
