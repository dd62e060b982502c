import type { Recipient } from './recipient.ts';

/** By what a person can be looked up. */
export type PersonKeyKind = 'email' | 'phone' | 'sub' | 'user-name';

/** Whom somebody asks about. */
export type PersonKey =
  | { readonly kind: 'email' | 'phone'; readonly recipient: Recipient }
  | { readonly kind: 'sub' | 'user-name'; readonly name: string };

/** The same, as the audit knows it: a fingerprint instead of an address. */
export interface PersonInPool {
  readonly by: 'recipient' | 'sub' | 'user-name';
  readonly poolId: string;
  /** The recipient's fingerprint, the sub, or the user name. */
  readonly value: string;
}
