import buffer from 'node:buffer';
import { buildDecrypt } from '@aws-crypto/decrypt-node';
import { CommitmentPolicy } from '@aws-crypto/material-management-node';
import { type Blockage, type Refusal, refusal } from '../../domain/failure.ts';
import { OneTimeCode } from '../../domain/one-time-code.ts';
import type { CodeDecryptor } from '../../domain/ports/code-decryptor.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { DataKeyUnwrapper } from './data-key-unwrapper.ts';
import { kmsFailure } from './kms-failures.ts';
import { keyringFor } from './kms-keyrings.ts';
import { ContextMismatch, PoolBoundMaterials } from './pool-bound-materials.ts';

export interface KmsCodeDecryptorOptions {
  /** The whole key ARN: the SDK matches nothing less. */
  readonly keyArn: string;
  readonly unwrap: DataKeyUnwrapper;
  /** False only for emulators, whose messages lack the pool or carry a second data key. */
  readonly requirePoolContext: boolean;
}

/** Cognito's frame length; a code or password never fills one. */
const MAX_PLAINTEXT_BYTES = 4096;

/** Opens Cognito's messages with the AWS Encryption SDK, by a key of KMS. */
export class KmsCodeDecryptor implements CodeDecryptor {
  readonly #options: KmsCodeDecryptorOptions;
  readonly #decrypt: ReturnType<typeof buildDecrypt>['decrypt'];

  constructor(options: KmsCodeDecryptorOptions) {
    this.#options = options;
    this.#decrypt = buildDecrypt({
      // Cognito's suite (0x0378) does not commit to its key, so decrypting must allow that.
      commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT,
      maxEncryptedDataKeys: options.requirePoolContext ? 1 : 2,
    }).decrypt;
  }

  async decrypt(
    ciphertext: Uint8Array,
    poolId: string,
  ): Promise<Result<OneTimeCode, Refusal | Blockage>> {
    const { keyArn, unwrap, requirePoolContext } = this.#options;
    // The SDK wraps whatever KMS says into an error without a name, so it is read here, in passing.
    let kms: Refusal | Blockage | null = null;
    const keyring = keyringFor(keyArn, async (input) => {
      try {
        return await unwrap(input);
      } catch (error) {
        kms = kmsFailure(error);
        throw new Error('KMS did not unwrap the data key');
      }
    });
    try {
      const materials = new PoolBoundMaterials(keyring, poolId, requirePoolContext);
      const { plaintext } = await this.#decrypt(materials, ciphertext, {
        maxBodySize: MAX_PLAINTEXT_BYTES,
      });
      const code = new OneTimeCode(plaintext);
      if (buffer.isUtf8(plaintext)) return success(code);
      // Bytes that are no text would be sent as replacement characters: a code nobody can type.
      code.wipe();
      return failed(refusal('bad_ciphertext'));
    } catch (error) {
      if (error instanceof ContextMismatch) return failed(refusal('context_mismatch'));
      return failed(kms ?? refusal('bad_ciphertext'));
    }
  }
}
