import { randomInt } from 'node:crypto';
import type { KmsKeyringNodeInput } from '@aws-crypto/client-node';
import type { AwsSettings } from '../../aws/aws-settings.ts';

/**
 * A new code of six digits, encrypted for a pool as Cognito does. The code itself is nowhere else.
 *
 * @returns base64 of a message of the Encryption SDK
 * @throws what KMS throws, which needs kms:GenerateDataKey of whoever calls
 */
export async function encryptedCode(
  keyArn: string,
  poolId: string,
  settings: AwsSettings,
): Promise<string> {
  const { AlgorithmSuiteIdentifier, buildClient, CommitmentPolicy, KmsKeyringNode } = await import(
    '@aws-crypto/client-node'
  );
  const { KMS } = await import('@aws-sdk/client-kms');
  const kms = new KMS({ ...settings, region: keyArn.split(':')[3] ?? '' });
  let fault: unknown;
  kms.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        // The Encryption SDK hides why.
        fault = error;
        throw error;
      }
    },
    { step: 'initialize', name: 'keepFault' },
  );
  const keyring = new KmsKeyringNode({
    generatorKeyId: keyArn,
    clientProvider: (() => kms) as unknown as NonNullable<KmsKeyringNodeInput['clientProvider']>,
  });
  // Cognito does not commit to keys, which the default policy refuses to write.
  const { encrypt } = buildClient(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  try {
    const { result } = await encrypt(keyring, code, {
      suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384,
      frameLength: 4096,
      encryptionContext: { 'userpool-id': poolId },
    });
    return result.toString('base64');
  } catch (error) {
    throw fault ?? error;
  } finally {
    kms.destroy();
  }
}
