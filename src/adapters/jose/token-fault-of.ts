import * as errors from 'jose/errors';
import type { TokenFault } from '../../domain/ports/caller-tokens.ts';

const OF_CODE: Readonly<Record<string, TokenFault>> = {
  [errors.JWTExpired.code]: 'expired',
  [errors.JOSEAlgNotAllowed.code]: 'algorithm',
  [errors.JOSENotSupported.code]: 'algorithm',
  [errors.JWKSNoMatchingKey.code]: 'unknown-key',
  [errors.JWKSMultipleMatchingKeys.code]: 'unknown-key',
  [errors.JWKSInvalid.code]: 'unknown-key',
  [errors.JWSSignatureVerificationFailed.code]: 'signature',
};

const OF_CLAIM: Readonly<Record<string, TokenFault>> = {
  iss: 'issuer',
  nbf: 'not-yet-valid',
  exp: 'expired',
  sub: 'subject',
};

/** Our word for what jose found; its own errors hold the token's claims. */
export function tokenFaultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTClaimValidationFailed) return OF_CLAIM[error.claim] ?? 'malformed';
  return (error instanceof errors.JOSEError && OF_CODE[error.code]) || 'malformed';
}
