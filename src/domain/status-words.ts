import type { DeliveryFlag, DeliveryStatus } from './delivery-status.ts';

/** How something is told to people who are not engineers. */
export interface StatusWords {
  readonly label: string;
  readonly tone: 'good' | 'busy' | 'doubt' | 'bad';
  /** What is known, in one plain sentence. */
  readonly sentence: string;
  /** What support can do about it. */
  readonly advice: string;
}

const ASK_AGAIN = 'Ask the person to request a new code.';

export const STATUS_WORDS: Readonly<Record<DeliveryStatus, StatusWords>> = {
  delivered: {
    label: 'Delivered',
    tone: 'good',
    sentence: 'The message arrived: the mail server or the phone confirmed it.',
    advice: 'Ask the person to look in the spam folder, and at other addresses or phones they use.',
  },
  read: {
    label: 'Read',
    tone: 'good',
    sentence: 'The message arrived and was opened.',
    advice: 'Ask the person to look again in the conversation where it was opened.',
  },
  queued: {
    label: 'Queued',
    tone: 'busy',
    sentence: 'The provider has the message and has not sent it on yet.',
    advice: 'Wait a minute and look again.',
  },
  sent: {
    label: 'Sent on',
    tone: 'busy',
    sentence: 'The provider has sent the message on; nobody has confirmed yet that it arrived.',
    advice: `Wait a minute and look again. ${ASK_AGAIN}`,
  },
  delayed: {
    label: 'Delayed',
    tone: 'busy',
    sentence: 'The receiving side does not take the message yet. The provider keeps trying.',
    advice: 'Wait, or ask the person to use another address if they have one.',
  },
  'soft-bounced': {
    label: 'Bounced for now',
    tone: 'bad',
    sentence: 'The receiving side did not take the message, and the provider gave up on it.',
    advice: ASK_AGAIN,
  },
  bounced: {
    label: 'Bounced',
    tone: 'bad',
    sentence: 'The receiving mail server refused the message for good.',
    advice: 'Check the address with the person, letter by letter.',
  },
  undelivered: {
    label: 'Not delivered',
    tone: 'bad',
    sentence: 'The carrier could not deliver the message.',
    advice: `Check the number with the person. ${ASK_AGAIN}`,
  },
  withheld: {
    label: 'Withheld',
    tone: 'bad',
    sentence: 'The provider took the message and then did not send it.',
    advice: 'Hand this to the engineers: the person cannot mend it.',
  },
  accepted: {
    label: 'Accepted',
    tone: 'good',
    sentence: 'The provider took the message. Whether it arrived is not known yet.',
    advice: 'Wait a minute and look again.',
  },
  sending: {
    label: 'Sending',
    tone: 'busy',
    sentence: 'The message is being sent right now.',
    advice: 'Wait a minute and look again.',
  },
  retrying: {
    label: 'To be retried',
    tone: 'busy',
    sentence: 'Nothing was sent yet; it will be tried again.',
    advice: 'Wait three minutes and look again.',
  },
  unknown: {
    label: 'Unknown',
    tone: 'doubt',
    sentence: 'The provider may have taken the message. Nobody can say.',
    advice: `Ask whether it came. If not: ${ASK_AGAIN.toLowerCase()}`,
  },
  failed: {
    label: 'Failed',
    tone: 'bad',
    sentence: 'Nothing was sent: every attempt was refused.',
    advice: ASK_AGAIN,
  },
  rejected: {
    label: 'Rejected',
    tone: 'bad',
    sentence: 'Nothing was sent: the request was not fit for it.',
    advice: 'Hand this to the engineers: asking for another code will not help.',
  },
  suppressed: {
    label: 'Suppressed',
    tone: 'doubt',
    sentence: 'Nothing was sent: a limit forbade it.',
    advice: 'Ask the person to wait a while, then to request one new code.',
  },
  expired: {
    label: 'Expired',
    tone: 'doubt',
    sentence: 'Nothing was sent: the code would have been dead on arrival.',
    advice: ASK_AGAIN,
  },
};

/** What should be known beside the status. */
export const FLAG_WORDS: Readonly<Record<DeliveryFlag, string>> = {
  complained: 'The reader marked the message as spam. Further mails may be held back.',
  conflict: 'The provider reported both that it arrived and that it did not.',
  'maybe-twice': 'The same code may have been sent more than once. Any of the messages works.',
  unconfirmed: 'No confirmation came for a long time. Some carriers and servers never send one.',
};
