import { buildClient, CommitmentPolicy, KmsKeyringNode } from '@aws-crypto/client-node';
import { KmsCodeDecryptor } from '../../src/adapters/kms/kms-code-decryptor.ts';
import { rawDecrypt } from '../baselines/raw-decrypt.ts';
import { unwrapDataKey } from '../messages/data-key-wrapping.ts';
import { inProcessKms } from '../messages/in-process-kms.ts';
import { pool } from '../messages/pool.ts';

/** The ways to open a message that are compared. */
export type DecryptArm = 'byHand' | 'sealpost' | 'stock';

const kms = inProcessKms(pool.keyArn);

const stock = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
const stockKeyring = new KmsKeyringNode({
  keyIds: [pool.keyArn],
  clientProvider: () => kms as never,
});

const sealpost = new KmsCodeDecryptor({
  keyArn: pool.keyArn,
  unwrap: ({ CiphertextBlob = new Uint8Array(), EncryptionContext = {} }) =>
    kms.decrypt({ CiphertextBlob, EncryptionContext }),
  requirePoolContext: true,
});

/** Each takes a message and gives the code. KMS is in the process, the same one for all. */
export const decryptArms: Readonly<Record<DecryptArm, (message: Buffer) => Promise<string>>> = {
  async byHand(message) {
    const plaintext = rawDecrypt(message, (blob, context) =>
      unwrapDataKey(blob, Object.fromEntries(context)),
    );
    return plaintext.toString();
  },
  async sealpost(message) {
    const result = await sealpost.decrypt(message, pool.userPoolId);
    if (!result.ok) throw new Error('The adapter refused the message.');
    return result.value.reveal();
  },
  async stock(message) {
    const { plaintext } = await stock.decrypt(stockKeyring, message);
    return plaintext.toString();
  },
};
