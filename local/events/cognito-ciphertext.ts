import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  KMS,
  KmsKeyringNode,
  type KmsKeyringNodeInput,
} from '@aws-crypto/client-node';

/** What to encrypt, and with which key. */
export interface CiphertextInput {
  /** UTF-8 text of the code; a temporary password is expected HTML-escaped. */
  readonly plaintext: string;
  /** Full ARN of a symmetric key. */
  readonly keyArn: string;
  readonly poolId: string;
  /** Where KMS answers, for example `http://127.0.0.1:4599`. */
  readonly kmsEndpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

// Cognito still writes message version 1 without key commitment, which a client with the default
// policy refuses to write and to read.
const client = buildClient(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);

/**
 * Encrypts a code as Cognito does: AWS Encryption SDK message version 1, suite 0x0378, one data key
 * wrapped by KMS, frames of 4096 bytes, encryption context `userpool-id`.
 *
 * @returns base64, ready for `request.code`
 * @throws whatever the Encryption SDK throws when KMS refuses or cannot be reached
 */
export async function encryptLikeCognito(input: CiphertextInput): Promise<string> {
  const { plaintext, keyArn, poolId, kmsEndpoint, credentials } = input;
  const region = keyArn.split(':')[3] ?? '';
  const kms = new KMS({ region, endpoint: kmsEndpoint, credentials });
  const keyring = new KmsKeyringNode({
    generatorKeyId: keyArn,
    // The two packages differ only in whether an absent member may be written as undefined.
    clientProvider: (() => kms) as NonNullable<KmsKeyringNodeInput['clientProvider']>,
  });
  try {
    const { result } = await client.encrypt(keyring, plaintext, {
      suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384,
      frameLength: 4096,
      encryptionContext: { 'userpool-id': poolId },
    });
    return result.toString('base64');
  } finally {
    kms.destroy();
  }
}
