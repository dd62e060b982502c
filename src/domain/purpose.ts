/**
 * Why a message is sent, in the words of the domain.
 * Cognito's trigger sources are translated to these once, where the event is read.
 */
export type Purpose =
  | 'sign-up'
  | 'resend-code'
  | 'reset-password'
  | 'update-attribute'
  | 'verify-attribute'
  | 'invitation'
  | 'sign-in'
  | 'account-takeover';

export type EmailPurpose = Purpose;

/** Cognito has no take-over notice by SMS. */
export type SmsPurpose = Exclude<Purpose, 'account-takeover'>;

/** The purposes whose message is about a short code to type in. */
export type CodePurpose = Exclude<Purpose, 'invitation' | 'account-takeover'>;
