import * as z from 'zod';

const keyId = z.string().min(1).max(2048);
const context = z.record(z.string(), z.string()).default({});
const grantTokens = z.array(z.string().min(1).max(8192)).max(10).optional();
const algorithm = z
  .enum(['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE'])
  .default('SYMMETRIC_DEFAULT');
const dryRun = z.boolean().default(false);

const blob = (maximum: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length >= 1 && bytes.length <= maximum, {
      message: `Member must have length between 1 and ${maximum}`,
    });

/** Members of GenerateDataKey. */
export const generateDataKeyRequest = z.strictObject({
  KeyId: keyId,
  EncryptionContext: context,
  NumberOfBytes: z.int().min(1).max(1024).optional(),
  KeySpec: z.enum(['AES_128', 'AES_256']).optional(),
  GrantTokens: grantTokens,
  DryRun: dryRun,
});

/** Members of Encrypt; the plaintext is at most 4096 bytes. */
export const encryptRequest = z.strictObject({
  KeyId: keyId,
  Plaintext: blob(4096),
  EncryptionContext: context,
  EncryptionAlgorithm: algorithm,
  GrantTokens: grantTokens,
  DryRun: dryRun,
});

/** Members of Decrypt; the blob is at most 6144 bytes. */
export const decryptRequest = z.strictObject({
  KeyId: keyId.optional(),
  CiphertextBlob: blob(6144),
  EncryptionContext: context,
  EncryptionAlgorithm: algorithm,
  GrantTokens: grantTokens,
  DryRun: dryRun,
});

/** Members of DescribeKey. */
export const describeKeyRequest = z.strictObject({ KeyId: keyId, GrantTokens: grantTokens });
