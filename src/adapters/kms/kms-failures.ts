import { type Blockage, blockage, type Refusal, refusal } from '../../domain/failure.ts';

/**
 * What an error of KMS Decrypt means for a code. Source: the API reference of KMS, "Decrypt" and
 * "Common errors".
 */
export const KMS_FAILURES: Readonly<Record<string, Refusal | Blockage>> = {
  // The message: made for another key or context, or damaged.
  InvalidCiphertextException: refusal('bad_ciphertext'),
  IncorrectKeyException: refusal('bad_ciphertext'),
  // What differs between two requests is the wrapped key that the message brought.
  ValidationException: refusal('bad_ciphertext'),
  // The operator: permission, key state, configuration.
  AccessDeniedException: blockage('kms_denied'),
  DisabledException: blockage('kms_denied'),
  ExpiredTokenException: blockage('kms_denied'),
  InvalidGrantTokenException: blockage('kms_denied'),
  InvalidKeyUsageException: blockage('kms_denied'),
  InvalidSignatureException: blockage('kms_denied'),
  KMSInvalidStateException: blockage('kms_denied'),
  NotFoundException: blockage('kms_denied'),
  UnrecognizedClientException: blockage('kms_denied'),
};

/** Throttling, server faults, time-outs and everything yet unheard of may pass. */
export function kmsFailure(error: unknown): Refusal | Blockage {
  const name = error instanceof Error ? error.name : '';
  // The name comes from outside: `constructor` must not find what every object has.
  return (
    (Object.hasOwn(KMS_FAILURES, name) ? KMS_FAILURES[name] : undefined) ??
    blockage('kms_unavailable')
  );
}
