import type { CodePurpose } from '../purpose.ts';
import type { TakeoverAction } from '../takeover-notice.ts';
import type { Text } from './text.ts';

/** What all texts of one language have in common. */
export interface Language {
  /** The language's own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between two sentences: a space, or nothing. */
  readonly gap: ' ' | '';
  /** What stands between a label and what it labels. */
  readonly colon: string;
  /** An amount of time as it reads inside `{duration}`, in the form that those texts need. */
  readonly duration: Readonly<Record<DurationUnit, (amount: number) => string>>;
}

export type DurationUnit = 'minutes' | 'hours' | 'days';

/** The words of one code mail. None of them sees the code: it has a place of its own. */
export interface CodeMailWording {
  readonly subject: Text<'brand'>;
  /** What was asked for, and what to do with the code. */
  readonly lead: Text<'brand'>;
  /** What to do if it was somebody else. */
  readonly unasked: string;
}

/** A password on a line of its own, or an invitation to a pool that has no passwords. */
export interface InvitationMailWording {
  readonly subject: Text<'brand'>;
  readonly lead: Text<'brand'>;
  readonly passwordLabel: string;
  /** What to do with the password. */
  readonly afterPassword: string;
  /** How long it works; said only where the pool's setting is known. */
  readonly passwordValidFor: Text<'duration'>;
  readonly withoutPassword: string;
  readonly userNameLabel: string;
  readonly unasked: string;
}

/** By action: what was done about the sign-in. The other texts are the same for all. */
export interface TakeoverMailWording extends Readonly<Record<TakeoverAction, string>> {
  readonly subject: Text<'brand'>;
  readonly lead: Text<'brand'>;
  readonly time: string;
  readonly place: string;
  readonly device: string;
  readonly ipAddress: string;
  readonly confirm: string;
  readonly deny: string;
  readonly ifNotYou: string;
  /** A button to where passwords are changed. */
  readonly changePassword: string;
}

/** Every purpose's own texts: what a brand may say in its own words. */
export interface PurposeMails extends Readonly<Record<CodePurpose, CodeMailWording>> {
  readonly invitation: InvitationMailWording;
  readonly 'account-takeover': TakeoverMailWording;
}

/** All that mails say in one language. */
export interface MailWording {
  readonly greeting: Text<'name'>;
  readonly codeLabel: string;
  readonly validFor: Text<'duration'>;
  /** For a sign-in code whose life is not configured: Cognito's is some minutes. */
  readonly validBriefly: string;
  readonly neverShare: Text<'brand'>;
  /** Before the addresses of whom to ask. */
  readonly support: string;
  readonly purposes: PurposeMails;
}

/** The code first: that is what a notification preview shows. */
export type CodeFirst = `{code}${string}` & Text<'code' | 'brand'>;

export interface CodeSmsWording {
  readonly text: CodeFirst;
  /** What to do if it was somebody else. */
  readonly unasked: string;
}

/** Stands below the password, which has the first line to itself. */
export interface InvitationSmsWording {
  readonly afterPassword: Text<'brand'>;
  readonly withoutPassword: Text<'brand'>;
  readonly userNameLabel: string;
}

export interface PurposeMessages extends Readonly<Record<CodePurpose, CodeSmsWording>> {
  readonly invitation: InvitationSmsWording;
}

/**
 * All that text messages say in one language. What the message begins with and the warning are
 * always said, the other sentences as long as they fit into the same segment.
 */
export interface SmsWording {
  readonly neverShare: string;
  readonly validFor: Text<'duration'>;
  readonly validBriefly: string;
  readonly purposes: PurposeMessages;
}

/** One language's file: `export const language, mail, sms`. A missing text does not compile. */
export interface LanguageFile {
  readonly language: Language;
  readonly mail: MailWording;
  readonly sms: SmsWording;
}
