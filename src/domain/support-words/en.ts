import { enAnswer, enDuration } from './en-answer.ts';
import type { SupportWords } from './support-words.ts';

const ENGINEERS = 'Tell the engineers. Asking again will not help until they have mended it.';
const WAIT = 'Wait a minute and look again. {otherwise}';
/** The status advises well enough. */
const NO_CHANGE = null;

const CORRECT = {
  email:
    'Check the address with the person, letter by letter, and have it corrected in the account. {next}',
  sms: 'Check the number with the person, country code and all, and have it corrected in the account. {next}',
};

const NOTICE =
  'tell them what it said: an unusual sign-in to their account was noticed. First make sure whom you are talking to.';

/** For people on the phone, who are no engineers: short sentences, and what to say next. */
export const en: SupportWords = {
  locale: 'en-GB',
  answer: enAnswer,
  duration: enDuration,
  dayAndTime: (day, time) => `${time} on ${day}`,

  statuses: {
    delivered: {
      label: 'Delivered',
      sentence: {
        email: 'The recipient’s mail server has taken the message.',
        sms: 'The phone or its network has confirmed that the message arrived.',
      },
      advice: {
        email:
          'Ask the person to look in the spam folder and in all other folders, and to make sure that this is the mailbox they are in. {otherwise}',
        sms: 'Ask the person to look among blocked and filtered messages, and to make sure that this is still their number. {otherwise}',
      },
    },
    read: {
      label: 'Read',
      sentence: 'The message arrived and was opened.',
      advice:
        'Ask the person to look through their messages again, and to find out whether anybody else uses this phone or mailbox. {otherwise}',
    },
    queued: {
      label: 'Queued',
      sentence: 'The provider has the message and has not sent it on yet.',
      advice: WAIT,
    },
    sent: {
      label: 'Sent on',
      sentence:
        'The provider has sent the message on. So far there is no confirmation that it arrived.',
      advice: {
        email: WAIT,
        sms: 'Ask the person whether it has come: some phone networks never confirm. {otherwise}',
      },
    },
    delayed: {
      label: 'Delayed',
      sentence: 'The message is held up on its way. The provider tries again for some hours.',
      advice:
        'It may still come. If the person cannot wait, let them use another address or phone number of their account.',
    },
    'soft-bounced': {
      label: 'Bounced for now',
      sentence: 'The recipient’s mail server did not take the message, and the provider gave up.',
      advice: '{again} If mails keep coming back, another address is needed.',
    },
    bounced: {
      label: 'Bounced',
      sentence: 'No mail gets through to this address.',
      advice: CORRECT.email,
    },
    undelivered: {
      label: 'Not delivered',
      sentence: 'The message did not reach the phone.',
      advice:
        'Ask the person whether the number is right, and whether the phone is on and has reception. {next}',
    },
    withheld: {
      label: 'Withheld',
      sentence: 'The provider took the message and then did not send it.',
      advice: 'Tell the engineers: there is nothing that the person could mend.',
    },
    accepted: {
      label: 'Accepted',
      sentence: 'The provider has taken the message. Whether it arrived is not known so far.',
      advice: WAIT,
    },
    sending: {
      label: 'Sending',
      sentence: 'The message is being sent right now.',
      advice: 'Wait a minute and look again.',
    },
    retrying: {
      label: 'To be retried',
      sentence: 'The message could not be sent yet. It will be tried again by itself.',
      advice: 'Wait three minutes and look again. {otherwise}',
    },
    unknown: {
      label: 'Unknown',
      sentence: 'The provider may have taken the message, or may not. Nobody can say.',
      advice: 'Ask the person whether it came. {otherwise}',
    },
    failed: {
      label: 'Failed',
      sentence: 'Nothing was sent, and nothing will be.',
      advice: '{again} If this happens often, tell the engineers.',
    },
    rejected: {
      label: 'Rejected',
      sentence: 'Nothing was sent: something is wrong with the request itself.',
      advice: ENGINEERS,
    },
    suppressed: {
      label: 'Limit reached',
      sentence: 'Nothing was sent: a limit on messages had been reached.',
      advice: 'Let some time pass. {next}',
    },
    expired: {
      label: 'Expired',
      sentence: 'Nothing was sent: it would have come too late to be of use.',
      advice: '{again}',
    },
  },

  reasons: {
    invalid_event: { sentence: 'The request could not be read.', advice: ENGINEERS },
    unknown_trigger: { sentence: 'It is of a kind that is not known here.', advice: ENGINEERS },
    bad_ciphertext: {
      sentence: 'The locked code in it is damaged, or was locked with another key.',
      advice: ENGINEERS,
    },
    context_mismatch: { sentence: 'It belongs to another user pool.', advice: ENGINEERS },
    no_destination: {
      sentence: {
        email: 'The account has no e-mail address that can be used.',
        sms: 'The account has no phone number that can be used.',
      },
      advice: {
        email: 'Have the e-mail address in the account corrected. {next}',
        sms: 'Have the phone number in the account corrected. {next}',
      },
    },
    kms_unavailable: { sentence: 'The code could not be unlocked in time.', advice: NO_CHANGE },
    kms_denied: { sentence: 'Unlocking the code is not permitted.', advice: ENGINEERS },
    directory_unavailable: {
      sentence: 'The account could not be looked up in time.',
      advice: NO_CHANGE,
    },
    directory_denied: { sentence: 'Looking the account up is not permitted.', advice: ENGINEERS },
    throttled: { sentence: 'There were too many messages at once.', advice: NO_CHANGE },
    unreachable: { sentence: 'The provider could not be reached.', advice: NO_CHANGE },
    provider_config: {
      sentence: 'Our account or our sender is not in order with the provider.',
      advice: ENGINEERS,
    },
    bad_address: {
      sentence: {
        email: 'There is no such mailbox, or it takes no mails from us.',
        sms: 'There is no such number, or it takes no text messages: a landline, for instance.',
      },
      advice: CORRECT,
    },
    recipient_unreachable: {
      sentence: {
        email: 'The recipient’s mail server could not be reached, or takes no mails just now.',
        sms: 'The phone could not be reached: it may be switched off or without reception.',
      },
      advice: {
        email: NO_CHANGE,
        sms: 'Ask the person to switch the phone on, and to go where it has reception. {next}',
      },
    },
    opted_out: {
      sentence: {
        email: 'The person has unsubscribed from our mails.',
        sms: 'The person has stopped our text messages, by answering one of them with STOP for instance.',
      },
      advice: {
        email: 'If the person wants mails from us again, tell the engineers.',
        sms: 'Only the person can undo it: by sending START as a text message to the number that ours come from. {next} Where ours come from a name in place of a number, nobody can answer them: then tell the engineers.',
      },
    },
    blocked_destination: {
      sentence: 'Messages to this country, network or number are blocked.',
      advice:
        'Offer another way, such as e-mail. If people there should get text messages from us, tell the engineers.',
    },
    content_refused: {
      sentence: 'A filter on its way took it for spam, or for something else unwanted.',
      advice:
        'Tell the engineers. The next message may be filtered out as well, so offer another way until then.',
    },
    fraud_block: {
      sentence: 'The provider suspects fraud, and blocks messages to this number.',
      advice: 'Tell the engineers, and make sure that the person is who they say they are.',
    },
    no_answer: { sentence: 'The provider did not answer in time.', advice: NO_CHANGE },
    provider_error: { sentence: 'Something failed at the provider.', advice: NO_CHANGE },
    garbled_answer: { sentence: 'The provider’s answer could not be read.', advice: NO_CHANGE },
    code_expired: { sentence: 'It had been held up for too long.', advice: '{again}' },
    process_lost: { sentence: 'Our side stopped in the middle of it.', advice: NO_CHANGE },
    retries_exhausted: { sentence: 'It was tried several times in vain.', advice: NO_CHANGE },
    unconfirmed: { sentence: 'Nothing has been heard of it since.', advice: NO_CHANGE },
    suppressed_address: {
      sentence:
        'The provider sends nothing to this address, because mails to it bounced or were marked as spam before.',
      advice:
        'Check the address with the person. If it is right, ask the engineers to take it off the provider’s list; no mail will arrive before that.',
    },
    mailbox_full: {
      sentence: 'The mailbox is full.',
      advice: 'Ask the person to make room in the mailbox. {next}',
    },
    deferred: {
      sentence: 'The recipient’s mail server puts mails off for now.',
      advice: NO_CHANGE,
    },
    too_late: { sentence: 'It had been waiting at the provider for too long.', advice: '{again}' },
    not_told: { sentence: 'The provider does not say why.', advice: NO_CHANGE },
  },

  flags: {
    complained:
      'The person, or their mail program, marked the message as spam. Further mails may be held back. Ask them to mark it as wanted.',
    conflict:
      'One report says that it arrived, another that it did not. Ask the person whether it came.',
    'maybe-twice':
      'The same message may arrive more than once. All copies say the same, and any of them will do. If the person asked several times, only the newest message counts.',
    unconfirmed:
      'The confirmation is long overdue. Some mail servers and phone networks never send one, so the message may be there all the same.',
  },

  inVain: 'Ask the person whether it came after all. {otherwise}',

  kinds: {
    code: {
      again: 'Ask the person to request a new code.',
      next: 'Then ask the person to request a new code.',
      otherwise:
        'If it still is not there, ask the person to request a new code and to use only the newest.',
      outlived: 'The code in this message is most likely too old to work.',
    },
    invitation: {
      again: 'Have the invitation sent again.',
      next: 'Then have the invitation sent again.',
      otherwise:
        'If it still is not there, have the invitation sent again. Only the newest one counts.',
      outlived: 'The password in this message is most likely too old to work.',
    },
    notice: {
      again: `The notice is not sent again, so ${NOTICE}`,
      next: `The notice is not sent again, so ${NOTICE}`,
      otherwise: `If it still is not there, ${NOTICE}`,
      outlived: null,
    },
  },

  phases: {
    SENDING: 'Sending began',
    ACCEPTED: 'With the provider',
    RETRYABLE: 'Not sent; to be tried again',
    UNKNOWN: 'No clear answer; it may have been sent',
    FAILED: 'Not sent; given up',
    REJECTED: 'Not sent; something is wrong with the request',
    SUPPRESSED: 'Not sent; a limit was reached',
    EXPIRED: 'Not sent; too late to be of use',
  },

  receipts: {
    ACCEPTED: 'With the provider, as was found out later',
    QUEUED: 'Waiting at the provider',
    SENDING: 'The provider is sending it',
    SENT: 'The provider has sent it on',
    DELAYED: 'Held up; the provider tries again',
    SOFT_BOUNCED: 'Not taken for now; given up',
    UNDELIVERED: 'Did not reach the phone',
    FAILED: 'The provider could not send it',
    CANCELED: 'Cancelled at the provider',
    DELIVERED: 'Delivered',
    READ: 'Opened',
    HARD_BOUNCED: 'Bounced for good',
    REJECTED: 'The provider does not send it',
    RENDER_FAILED: 'The provider could not put it together',
    COMPLAINED: 'Marked as spam',
  },

  purposes: {
    'sign-up': 'Sign-up code',
    'resend-code': 'Another sign-up code',
    'reset-password': 'Password reset code',
    'update-attribute': 'Code for a new address or number',
    'verify-attribute': 'Code to confirm an address or number',
    invitation: 'Invitation',
    'sign-in': 'Sign-in code',
    'account-takeover': 'Notice of an unusual sign-in',
  },

  channels: { email: 'E-mail', sms: 'Text message' },
  providers: { ses: 'Amazon SES', twilio: 'Twilio' },
};
