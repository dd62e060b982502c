import { randomBytes } from 'node:crypto';
import { type EncryptionContext, unwrapDataKey, wrapDataKey } from './data-key-wrapping.ts';

interface DecryptInput {
  readonly KeyId?: string;
  readonly CiphertextBlob: Uint8Array;
  readonly EncryptionContext?: EncryptionContext;
}

interface GenerateDataKeyInput {
  readonly KeyId: string;
  readonly EncryptionContext?: EncryptionContext;
}

/**
 * KMS without a network, in the shape that the Encryption SDK's keyring calls. It makes the events,
 * and it keeps the round trip out of the row that measures decrypting alone.
 */
export const inProcessKms = (keyArn: string) => ({
  async decrypt({ CiphertextBlob, EncryptionContext = {} }: DecryptInput) {
    return { KeyId: keyArn, Plaintext: unwrapDataKey(CiphertextBlob, EncryptionContext) };
  },
  async generateDataKey({ EncryptionContext = {} }: GenerateDataKeyInput) {
    const dataKey = randomBytes(32);
    const CiphertextBlob = wrapDataKey(dataKey, EncryptionContext);
    return { KeyId: keyArn, Plaintext: dataKey, CiphertextBlob };
  },
  async encrypt(): Promise<never> {
    throw new Error('A message of Cognito has one data key: nothing else is ever encrypted.');
  },
});
