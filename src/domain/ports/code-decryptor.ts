import type { Blockage, Refusal } from '../failure.ts';
import type { OneTimeCode } from '../one-time-code.ts';
import type { Result } from '../result.ts';

/**
 * Opens what Cognito encrypted. The caller wipes the code.
 *
 * - `bad_ciphertext`: malformed, truncated, tampered with, for another key, or with more data keys
 *   than Cognito uses. Never worth another try.
 * - `context_mismatch`: encrypted for another user pool than the event names.
 * - `kms_unavailable`: throttled, failing or silent; try again.
 * - `kms_denied`: no permission, or the key is disabled: an operator must act, then try again.
 *
 * Safe to call twice.
 */
export interface CodeDecryptor {
  decrypt(ciphertext: Uint8Array, poolId: string): Promise<Result<OneTimeCode, Refusal | Blockage>>;
}
