import { unescapeHtmlOnce } from './html-entities.ts';
import type { CodePurpose } from './purpose.ts';
import type { TakeoverNotice } from './takeover-notice.ts';

/** What one message is to be about, as far as the event says without its secret. */
export type SmsSubject = { readonly purpose: CodePurpose } | { readonly purpose: 'invitation' };
export type TakeoverSubject = {
  readonly purpose: 'account-takeover';
  readonly notice: TakeoverNotice;
};
export type EmailSubject = SmsSubject | TakeoverSubject;

/**
 * The subject with its revealed secret: it exists while a message is composed and no longer.
 */
export type SmsContent =
  | { readonly purpose: CodePurpose; readonly code: string }
  /** Null in a pool without passwords: the invitation then says how to sign in without one. */
  | { readonly purpose: 'invitation'; readonly password: string | null };
export type EmailContent = SmsContent | TakeoverSubject;

/** Null when the message needs a code and there is none. */
export function withSecret(subject: SmsSubject, secret: string | null): SmsContent | null {
  if (subject.purpose === 'invitation') {
    // Cognito escapes temporary passwords for HTML before it encrypts them; codes are digits.
    return { ...subject, password: secret === null ? null : unescapeHtmlOnce(secret) };
  }
  return secret === null ? null : { ...subject, code: secret };
}
