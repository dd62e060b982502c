import type { KmsCodeDecryptor } from '../../../../src/adapters/kms/kms-code-decryptor.ts';
import { KNOWN_ANSWER } from '../../../../src/adapters/kms/known-answer.ts';

/** What a build of the decryptor makes of the message whose data key is in the program. */
export async function knownAnswerOf(Decryptor: typeof KmsCodeDecryptor): Promise<string | null> {
  const { keyArn, poolId, dataKey, message } = KNOWN_ANSWER;
  const decryptor = new Decryptor({
    keyArn,
    requirePoolContext: true,
    unwrap: async () => ({ KeyId: keyArn, Plaintext: dataKey() }),
  });
  const opened = await decryptor.decrypt(Buffer.from(message, 'base64'), poolId);
  return opened.ok ? opened.value.reveal() : null;
}
