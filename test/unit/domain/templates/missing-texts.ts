import type { Locale } from '../../../../src/domain/locale.ts';
import * as en from '../../../../src/domain/templates/en.ts';
import type {
  CodeFirst,
  CodeMailWording,
  CodeSmsWording,
  Language,
  LanguageFile,
  MailWording,
  SmsWording,
} from '../../../../src/domain/templates/wording.ts';

/**
 * Read by the type-check, never run: each line below leaves something out, and each must be an
 * error. Where one compiles, its `@ts-expect-error` is unused, and that is an error instead.
 */

const { 'sign-in': _signIn, ...mailsButSignIn } = en.mail.purposes;
const { 'account-takeover': takeover, ...mailsButTakeover } = en.mail.purposes;
const { invitation, ...mailsButInvitation } = en.mail.purposes;
const { 'resend-code': _resend, ...messagesButResend } = en.sms.purposes;
const { invitation: invitationMessage, ...messagesButInvitation } = en.sms.purposes;
const { blocked: _blocked, ...takeoverButBlocked } = takeover;
const { ipAddress: _ip, ...takeoverButAddress } = takeover;
const { withoutPassword: _without, ...invitationWithPasswordOnly } = invitation;
const { greeting: _greeting, ...mailButGreeting } = en.mail;
const { validFor: _validFor, ...smsButLife } = en.sms;
const { days: _days, ...durationsButDays } = en.language.duration;

// @ts-expect-error: a purpose without a mail
export const noSignInMail: MailWording['purposes'] = mailsButSignIn;

// @ts-expect-error: mails without the take-over notice
export const noTakeover: MailWording['purposes'] = mailsButTakeover;

// @ts-expect-error: mails without the invitation
export const noInvitation: MailWording['purposes'] = mailsButInvitation;

// @ts-expect-error: a purpose without a text message
export const noResendMessage: SmsWording['purposes'] = messagesButResend;

// @ts-expect-error: text messages without the invitation
export const noInvitationMessage: SmsWording['purposes'] = messagesButInvitation;

// @ts-expect-error: an action without a sentence
export const noBlockedSentence: typeof takeover = takeoverButBlocked;

// @ts-expect-error: a fact without a label
export const noAddressLabel: typeof takeover = takeoverButAddress;

// @ts-expect-error: an invitation to pools with passwords only
export const noPasswordlessInvitation: typeof invitation = invitationWithPasswordOnly;

// @ts-expect-error: mails that greet nobody
export const noGreeting: MailWording = mailButGreeting;

// @ts-expect-error: text messages that cannot say how long a code lives
export const noLife: SmsWording = smsButLife;

// @ts-expect-error: a language that cannot say days
export const noDays: Language['duration'] = durationsButDays;

// @ts-expect-error: a language without texts
export const oneLanguageOnly: Readonly<Record<Locale, LanguageFile>> = { en };

// @ts-expect-error: a language without text messages
export const mailsOnly: LanguageFile = { language: en.language, mail: en.mail };

// @ts-expect-error: a mail without its advice to those who did not ask
export const noAdvice: CodeMailWording = { subject: '{brand}', lead: '{brand}' };

export const unknownPurpose: SmsWording['purposes'] = {
  ...en.sms.purposes,
  // @ts-expect-error: a purpose nobody knows
  'log-out': { text: '{code} {brand}', unasked: '' },
};

export const anonymousMail: CodeMailWording = {
  // @ts-expect-error: a subject that does not say whose it is
  subject: 'Confirm your account',
  // @ts-expect-error: a slot that is written as no slot is
  lead: 'Enter this code to sign in to brand.',
  unasked: 'Ignore this.',
};

export const anonymousMessage: CodeSmsWording = {
  // @ts-expect-error: a text message that does not say whose code it is
  text: '{code} is your code.',
  unasked: 'Ignore this.',
};

export const messageWithoutCode: CodeSmsWording = {
  // @ts-expect-error: a text message without its code
  text: 'Your {brand} code.',
  unasked: 'Ignore this.',
};

// @ts-expect-error: a code that is not the first thing a preview shows
export const codeLast: CodeFirst = 'Your {brand} code is {code}.';

// @ts-expect-error: not even a space may come before it
export const codeSecond: CodeFirst = ' {code} is your {brand} code.';

// @ts-expect-error: a password's line that does not say whose password it is
export const anonymousPassword: typeof invitationMessage.afterPassword = 'Sign in with it once.';

// @ts-expect-error: a greeting without the name
export const greetingOfNobody: MailWording['greeting'] = 'Hello,';

// @ts-expect-error: a life without its length
export const lifeWithoutLength: MailWording['validFor'] = 'The code is valid for a while.';

// @ts-expect-error: the same in a text message
export const lifeWithoutNumber: SmsWording['validFor'] = 'Valid for a while.';

// @ts-expect-error: a warning that does not say who will never ask
export const anonymousWarning: MailWording['neverShare'] = 'Never share it.';

export const whole: LanguageFile = en;
