import type { CodePurpose } from '../purpose.ts';
import type { TakeoverAction } from '../takeover-notice.ts';

/** The words of one code mail. None of them sees the code: it has a place of its own. */
export interface CodeMailWording {
  readonly subject: (brand: string) => string;
  /** What was asked for, and what to do with the code. */
  readonly lead: (brand: string) => string;
  /** What to do if it was somebody else. */
  readonly unasked: string;
}

/** A password on a line of its own, or an invitation to a pool that has no passwords. */
export interface InvitationWording {
  readonly subject: (brand: string) => string;
  readonly lead: (brand: string) => string;
  readonly passwordLabel: string;
  readonly afterPassword: string;
  readonly withoutPassword: string;
  readonly signInAs: (userName: string) => string;
  readonly unasked: string;
}

export interface TakeoverWording {
  readonly subject: (brand: string) => string;
  readonly lead: (brand: string) => string;
  readonly action: Readonly<Record<TakeoverAction, string>>;
  readonly facts: {
    readonly time: string;
    readonly place: string;
    readonly device: string;
    readonly ipAddress: string;
  };
  readonly confirm: string;
  readonly deny: string;
  readonly ifNotYou: string;
}

/**
 * All texts of one language. A missing one does not compile. Slots are function arguments, so a
 * value can never be taken for a pattern.
 */
export interface Wording {
  readonly mail: {
    readonly greeting: (name: string) => string;
    readonly codeLabel: string;
    readonly validForHours: (hours: number) => string;
    readonly validForMinutes: string;
    readonly neverShare: (brand: string) => string;
    readonly support: (url: string) => string;
    readonly code: Readonly<Record<CodePurpose, CodeMailWording>>;
    readonly invitation: InvitationWording;
    readonly takeover: TakeoverWording;
  };
  /** One line each, the code first: that is what a notification preview shows. */
  readonly sms: {
    readonly code: Readonly<Record<CodePurpose, (code: string, brand: string) => string>>;
    /** Stands below the password, which has the first line to itself. */
    readonly invitation: (brand: string) => string;
    readonly invitationWithoutPassword: (brand: string) => string;
    readonly signInAs: (userName: string) => string;
  };
}
