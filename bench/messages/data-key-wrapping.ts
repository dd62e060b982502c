import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** An AWS encryption context: KMS authenticates it, so it must be the same at both ends. */
export type EncryptionContext = Readonly<Record<string, string>>;

// The stand-in's "KMS key". It protects nothing: every message it opens was made by this benchmark.
const masterKey = createHash('sha256').update('sealpost benchmark key').digest();
const ivLength = 12;
const tagLength = 16;

const authenticated = (context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));

/**
 * What KMS does in GenerateDataKey: seals a data key under the key, bound to its context.
 *
 * @returns the blob that travels in the message: IV, tag, ciphertext.
 */
export const wrapDataKey = (dataKey: Uint8Array, context: EncryptionContext): Buffer => {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', masterKey, iv).setAAD(authenticated(context));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

/**
 * What KMS does in Decrypt.
 *
 * @throws when the blob is not ours or the context differs from the one it was wrapped with.
 */
export const unwrapDataKey = (blob: Uint8Array, context: EncryptionContext): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', masterKey, blob.subarray(0, ivLength), {
    authTagLength: tagLength,
  })
    .setAAD(authenticated(context))
    .setAuthTag(blob.subarray(ivLength, ivLength + tagLength));
  return Buffer.concat([decipher.update(blob.subarray(ivLength + tagLength)), decipher.final()]);
};
