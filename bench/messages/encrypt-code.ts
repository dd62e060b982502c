import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  KmsKeyringNode,
} from '@aws-crypto/client-node';
import { inProcessKms } from './in-process-kms.ts';
import { pool } from './pool.ts';

// Cognito writes the signed but not key-committing suite 0x0378, which this policy alone may write.
const { encrypt } = buildClient(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384;
const kms = inProcessKms(pool.keyArn);
const keyring = new KmsKeyringNode({
  generatorKeyId: pool.keyArn,
  clientProvider: () => kms as never,
});

/**
 * Encrypts a code as Cognito does: message version 1, suite 0x0378, one data key, context
 * `userpool-id`. Each call gives other bytes, so Sealpost takes each for a new notification.
 *
 * @returns what stands in `request.code`: the message in base64.
 */
export const encryptCode = async (code: string): Promise<string> => {
  const { result } = await encrypt(keyring, code, {
    suiteId,
    encryptionContext: { 'userpool-id': pool.userPoolId },
  });
  return result.toString('base64');
};
