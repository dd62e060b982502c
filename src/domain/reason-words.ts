import type { Reason } from './failure.ts';

/** Why, in plain words, and what to do when that differs from what the status advises. */
export interface ReasonWords {
  readonly sentence: string;
  readonly advice: string | null;
}

const ENGINEERS = 'Hand this to the engineers; asking for another code will not help until then.';
const NO_CHANGE = null;

export const REASON_WORDS: Readonly<Record<Reason, ReasonWords>> = {
  invalid_event: { sentence: 'The event is not one that can be read.', advice: ENGINEERS },
  unknown_trigger: { sentence: 'Nobody here knows this trigger.', advice: ENGINEERS },
  bad_ciphertext: {
    sentence: 'The encrypted code is damaged, or was encrypted with another key.',
    advice: ENGINEERS,
  },
  context_mismatch: {
    sentence: 'The code or the event belongs to another user pool.',
    advice: ENGINEERS,
  },
  no_destination: {
    sentence: 'There is no usable address or number in the account.',
    advice: 'Have the address or number in the account corrected.',
  },
  kms_unavailable: { sentence: 'The code could not be decrypted in time.', advice: NO_CHANGE },
  kms_denied: { sentence: 'Decrypting the code is not permitted.', advice: ENGINEERS },
  directory_unavailable: { sentence: 'The user pool did not answer.', advice: NO_CHANGE },
  directory_denied: {
    sentence: 'The look-up in the user pool is not permitted.',
    advice: ENGINEERS,
  },
  throttled: { sentence: 'There were too many requests at once.', advice: NO_CHANGE },
  unreachable: { sentence: 'No connection to the provider came about.', advice: NO_CHANGE },
  provider_config: {
    sentence: 'The account, the sender or the credentials are not in order.',
    advice: ENGINEERS,
  },
  bad_address: {
    sentence: 'The address or number does not exist, or cannot take this message.',
    advice: 'Check the address or number with the person, and have it corrected.',
  },
  recipient_unreachable: {
    sentence: 'The phone or mailbox cannot be reached just now.',
    advice: 'Ask the person to check reception, then to request a new code.',
  },
  opted_out: {
    sentence: 'The recipient has opted out of messages from this sender.',
    advice: 'Only they can undo it: by a text message START to the sender, for instance.',
  },
  blocked_destination: {
    sentence: 'Messages to this country or route are not allowed.',
    advice: 'Offer another way to sign in; if the country should be served, tell the engineers.',
  },
  content_refused: {
    sentence: 'The content was refused or filtered on its way.',
    advice: 'Hand this to the engineers; a new code may be filtered as well.',
  },
  fraud_block: {
    sentence: 'The provider takes this for fraud.',
    advice: 'Tell the engineers, and check that the person is who they say.',
  },
  no_answer: { sentence: 'The provider did not answer in time.', advice: NO_CHANGE },
  provider_error: { sentence: 'The provider failed by itself.', advice: NO_CHANGE },
  garbled_answer: { sentence: 'The provider’s answer could not be read.', advice: NO_CHANGE },
  code_expired: { sentence: 'The code was past its life.', advice: NO_CHANGE },
  process_lost: { sentence: 'The function ended in the middle of it.', advice: NO_CHANGE },
  retries_exhausted: { sentence: 'It was tried until no further try was left.', advice: NO_CHANGE },
  unconfirmed: { sentence: 'No word of it came since.', advice: NO_CHANGE },
  suppressed_address: {
    sentence: 'The address is on the list of those that bounced or complained before.',
    advice: 'Have the engineers take the address off the suppression list, once it is right.',
  },
  mailbox_full: {
    sentence: 'The mailbox is full.',
    advice: 'Ask the person to make room in the mailbox, then to request a new code.',
  },
  deferred: { sentence: 'The receiving server puts messages off for now.', advice: NO_CHANGE },
  too_late: { sentence: 'It waited longer than the code lives.', advice: NO_CHANGE },
  not_told: { sentence: 'The provider gives no further reason.', advice: NO_CHANGE },
};
