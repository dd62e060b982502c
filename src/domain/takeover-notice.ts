import type { Redacted } from './redacted.ts';

/** What Cognito's threat protection did about a sign-in it took for a take-over. */
export type TakeoverAction = 'blocked' | 'extra-check' | 'no-action';

/** The facts of an account-takeover notice. All but `action` may be unknown. */
export interface TakeoverNotice {
  readonly action: TakeoverAction;
  /** As Cognito words it; shown as it is. */
  readonly loginTime: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly deviceName: string | null;
  readonly ipAddress: string | null;
  /** One click says "it was me" or "it was not": whoever holds them can say so. Secrets. */
  readonly confirmLink: Redacted<string> | null;
  readonly denyLink: Redacted<string> | null;
}
