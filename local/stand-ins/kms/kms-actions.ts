import { randomBytes } from 'node:crypto';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsAction } from '../aws/aws-server.ts';
import { parseMembers } from '../aws/parse-members.ts';
import { keyMetadata } from './key-metadata.ts';
import { open, readCiphertext, seal } from './kms-ciphertext.ts';
import type { KmsKey, KmsKeyRing } from './kms-key-ring.ts';
import {
  decryptRequest,
  describeKeyRequest,
  encryptRequest,
  generateDataKeyRequest,
} from './kms-requests.ts';

const INVALID = 'ValidationException';
const ALGORITHM = 'SYMMETRIC_DEFAULT';

/** The KMS actions over one ring of keys. */
export function kmsActions(ring: KmsKeyRing): Record<string, AwsAction> {
  const createdAt = Math.floor(Date.now() / 1000);
  return {
    GenerateDataKey(input, { region }) {
      const request = parseMembers(generateDataKeyRequest, input, INVALID);
      if ((request.NumberOfBytes === undefined) === (request.KeySpec === undefined)) {
        throw new AwsError(INVALID, 'Please specify either number of bytes or key spec.');
      }
      const key = enabled(ring.resolve(request.KeyId, region));
      refuseDryRun(request.DryRun);
      const length = request.NumberOfBytes ?? (request.KeySpec === 'AES_128' ? 16 : 32);
      const dataKey = randomBytes(length);
      return {
        CiphertextBlob: encode(seal(key.id, key.material, dataKey, request.EncryptionContext)),
        KeyId: key.arn,
        Plaintext: encode(dataKey),
      };
    },

    Encrypt(input, { region }) {
      const request = parseMembers(encryptRequest, input, INVALID);
      const key = enabled(ring.resolve(request.KeyId, region));
      refuseAsymmetric(request.EncryptionAlgorithm, key);
      refuseDryRun(request.DryRun);
      const blob = seal(key.id, key.material, request.Plaintext, request.EncryptionContext);
      return { CiphertextBlob: encode(blob), EncryptionAlgorithm: ALGORITHM, KeyId: key.arn };
    },

    Decrypt(input, { region }) {
      const request = parseMembers(decryptRequest, input, INVALID);
      const named = request.KeyId === undefined ? undefined : ring.resolve(request.KeyId, region);
      const ciphertext = readCiphertext(request.CiphertextBlob);
      if (!ciphertext) throw invalidCiphertext();
      if (named && named.id !== ciphertext.keyId) {
        throw new AwsError(
          'IncorrectKeyException',
          'The key ID in the request does not identify a CMK that can perform this operation.',
        );
      }
      const key = named ?? ring.find(ciphertext.keyId, region);
      // Without a KeyId, AWS does not say whether the key is missing or merely forbidden.
      if (!key) {
        throw new AwsError(
          'AccessDeniedException',
          'The ciphertext refers to a key that does not exist, does not exist in this region, or you are not allowed to access.',
        );
      }
      refuseAsymmetric(request.EncryptionAlgorithm, enabled(key));
      const plaintext = open(ciphertext, key.material, request.EncryptionContext);
      if (!plaintext) throw invalidCiphertext();
      refuseDryRun(request.DryRun);
      return { EncryptionAlgorithm: ALGORITHM, KeyId: key.arn, Plaintext: encode(plaintext) };
    },

    DescribeKey(input, { region }) {
      const request = parseMembers(describeKeyRequest, input, INVALID);
      return { KeyMetadata: keyMetadata(ring.resolve(request.KeyId, region), createdAt) };
    },
  };
}

function enabled(key: KmsKey): KmsKey {
  if (!key.enabled) throw new AwsError('DisabledException', `${key.arn} is disabled.`);
  return key;
}

function refuseAsymmetric(algorithm: string, key: KmsKey): void {
  if (algorithm === ALGORITHM) return;
  throw new AwsError(
    'InvalidKeyUsageException',
    `Algorithm ${algorithm} is incompatible with key spec SYMMETRIC_DEFAULT of ${key.arn}.`,
  );
}

function refuseDryRun(dryRun: boolean): void {
  if (!dryRun) return;
  throw new AwsError(
    'DryRunOperationException',
    'The request would have succeeded, but the DryRun option is set.',
  );
}

/** AWS gives no message, so that nothing tells a wrong context from a damaged blob. */
function invalidCiphertext(): AwsError {
  return new AwsError('InvalidCiphertextException', '');
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64');
}
