import type { Locale } from '../../../../src/domain/locale.ts';
import { en } from '../../../../src/domain/templates/en.ts';
import type { CodeMailWording, Wording } from '../../../../src/domain/templates/wording.ts';

/**
 * Read by the type-check, never run: each line below leaves something out, and each must be an
 * error. Where one compiles, its `@ts-expect-error` is unused, and that is an error instead.
 */

const { 'sign-in': _signIn, ...mailsButSignIn } = en.mail.code;
const { 'resend-code': _resend, ...messagesButResend } = en.sms.code;
const { blocked: _blocked, ...actionsButBlocked } = en.mail.takeover.action;
const { withoutPassword: _without, ...invitationWithPasswordOnly } = en.mail.invitation;
const { ipAddress: _ip, ...factsButAddress } = en.mail.takeover.facts;
const { takeover: _takeover, ...mailsButTakeover } = en.mail;
const { invitation: _invitation, ...messagesButInvitation } = en.sms;

// @ts-expect-error: a purpose without a mail
export const noSignInMail: Wording['mail']['code'] = mailsButSignIn;

// @ts-expect-error: a purpose without a text message
export const noResendMessage: Wording['sms']['code'] = messagesButResend;

// @ts-expect-error: an action without a sentence
export const noBlockedSentence: Wording['mail']['takeover']['action'] = actionsButBlocked;

// @ts-expect-error: an invitation to pools with passwords only
export const noPasswordlessInvitation: Wording['mail']['invitation'] = invitationWithPasswordOnly;

// @ts-expect-error: a fact without a label
export const noAddressLabel: Wording['mail']['takeover']['facts'] = factsButAddress;

// @ts-expect-error: mails without the take-over notice
export const noTakeover: Wording['mail'] = mailsButTakeover;

// @ts-expect-error: text messages without the invitation
export const noInvitationMessage: Wording['sms'] = messagesButInvitation;

// @ts-expect-error: a language without texts
export const oneLanguageOnly: Readonly<Record<Locale, Wording>> = { en };

// @ts-expect-error: a mail without its advice to those who did not ask
export const noAdvice: CodeMailWording = { subject: en.mail.code['sign-up'].subject, lead: String };

// @ts-expect-error: a purpose nobody knows
export const unknownPurpose: Wording['sms']['code'] = { ...en.sms.code, 'log-out': String };

export const subjectWithCode: CodeMailWording = {
  ...en.mail.code['sign-up'],
  // @ts-expect-error: a subject is given the brand and nothing else, so it cannot hold the code
  subject: (brand: string, code: string) => `${code} for ${brand}`,
};

export const whole: Wording = en;
