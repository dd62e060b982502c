import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What binds a ciphertext to its use; names and values in clear text. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** A ciphertext blob taken apart; not yet authenticated. */
export interface KmsCiphertext {
  readonly keyId: string;
  readonly header: Buffer;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly body: Buffer;
}

const FORMAT = Buffer.from([0x53, 0x4b, 0x01]);
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts under AES-256-GCM. Layout of the blob: format (3 bytes), length of the key id (1), key
 * id, IV (12), tag (16), ciphertext. KMS's own layout is secret, but like this one it names its key.
 */
export function seal(
  keyId: string,
  material: Buffer,
  plaintext: Buffer,
  context: EncryptionContext,
): Buffer {
  const id = Buffer.from(keyId, 'utf8');
  const header = Buffer.concat([FORMAT, Buffer.from([id.length]), id]);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', material, iv);
  cipher.setAAD(additionalData(header, context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
}

/** Takes a blob apart; undefined when it is not one of ours or was cut short. */
export function readCiphertext(blob: Buffer): KmsCiphertext | undefined {
  const idStart = FORMAT.length + 1;
  const idEnd = idStart + (blob[FORMAT.length] ?? 0);
  const bodyStart = idEnd + IV_BYTES + TAG_BYTES;
  if (!blob.subarray(0, FORMAT.length).equals(FORMAT) || blob.length < bodyStart) return undefined;
  return {
    keyId: blob.toString('utf8', idStart, idEnd),
    header: blob.subarray(0, idEnd),
    iv: blob.subarray(idEnd, idEnd + IV_BYTES),
    tag: blob.subarray(idEnd + IV_BYTES, bodyStart),
    body: blob.subarray(bodyStart),
  };
}

/** Decrypts; undefined when the blob, the key or the context is not the one it was made with. */
export function open(
  ciphertext: KmsCiphertext,
  material: Buffer,
  context: EncryptionContext,
): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', material, ciphertext.iv);
  decipher.setAAD(additionalData(ciphertext.header, context));
  decipher.setAuthTag(ciphertext.tag);
  try {
    return Buffer.concat([decipher.update(ciphertext.body), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Sorted and length-prefixed, so that the order of a context's pairs does not matter. */
function additionalData(header: Buffer, context: EncryptionContext): Buffer {
  const names = Object.keys(context).sort();
  const fields = names.flatMap((name) => [name, context[name] ?? '']);
  return Buffer.concat([header, ...fields.map(lengthPrefixed)]);
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
