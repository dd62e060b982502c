import type { Result } from '../result.ts';
import type { Caller } from '../staff.ts';

/** What was wrong with a token; the first of these that was found. */
export type TokenFault =
  | 'malformed'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  /** An ID token where an access token is wanted, or the other way round. */
  | 'kind'
  | 'subject';

export interface TokenRefused {
  readonly kind: 'token_refused';
  readonly retryable: false;
  readonly fault: TokenFault;
}

/** Nobody can say whether the token is in order: the provider's keys could not be read. */
export interface IdentityUnavailable {
  readonly kind: 'identity_unavailable';
  readonly retryable: true;
}

/** Reads who somebody is from the token that came with a request. */
export interface CallerTokens {
  /** Safe to call again. A caller without a role is still a caller. */
  read(token: string): Promise<Result<Caller, TokenRefused | IdentityUnavailable>>;
}
