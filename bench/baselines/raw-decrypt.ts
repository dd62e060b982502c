// The least work that opens a message of Cognito and still checks all that is checkable: header
// tag, body tag, signature. It knows the one suite and the one shape that Cognito writes.
import { createDecipheriv, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { parseMessageHeader } from './message-header.ts';

const suiteId = 0x0378;
const ivLength = 12;
const tagLength = 16;
const finalFrameMark = 0xffffffff;

// DER of a SubjectPublicKeyInfo up to the point: id-ecPublicKey, secp384r1, 49 bytes compressed.
// OpenSSL takes the compressed point as it is, so nobody has to compute y in JavaScript.
const p384KeyPrefix = Buffer.from('3046301006072a8648ce3d020106052b81040022033200', 'hex');

const open = (key: Uint8Array, iv: Buffer, aad: Buffer, text: Buffer, tag: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
    .setAAD(aad)
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]);
};

const bodyAad = (messageId: Buffer, sequence: number, length: number): Buffer => {
  const numbers = Buffer.alloc(12);
  numbers.writeUInt32BE(sequence, 0);
  numbers.writeUInt32BE(length, 8);
  return Buffer.concat([messageId, Buffer.from('AWSKMSEncryptionClient Final Frame'), numbers]);
};

/**
 * Decrypts a one-frame message by hand.
 *
 * @param unwrap - opens the encrypted data key; stands for the call to KMS.
 * @throws when the message is of another shape or anything in it was changed.
 */
export const rawDecrypt = (
  message: Buffer,
  unwrap: (encryptedDataKey: Buffer, context: ReadonlyMap<string, string>) => Uint8Array,
): Buffer => {
  const header = parseMessageHeader(message);
  if (header.suiteId !== suiteId) throw new Error('Not the suite that Cognito uses.');

  const dataKey = unwrap(header.encryptedDataKey, header.context);
  const info = Buffer.concat([message.subarray(2, 4), header.messageId]);
  const key = new Uint8Array(hkdfSync('sha384', dataKey, new Uint8Array(0), info, 32));

  let at = header.length;
  const take = (length: number): Buffer => {
    at += length;
    return message.subarray(at - length, at);
  };
  open(key, take(ivLength), message.subarray(0, header.length), Buffer.alloc(0), take(tagLength));

  if (take(4).readUInt32BE() !== finalFrameMark) throw new Error('More than one frame.');
  const sequence = take(4).readUInt32BE();
  const iv = take(ivLength);
  const text = take(take(4).readUInt32BE());
  const aad = bodyAad(header.messageId, sequence, text.length);
  const plaintext = open(key, iv, aad, text, take(tagLength));

  const signed = message.subarray(0, at);
  const point = Buffer.from(header.context.get('aws-crypto-public-key') ?? '', 'base64');
  const publicKey = createPublicKey({
    key: Buffer.concat([p384KeyPrefix, point]),
    format: 'der',
    type: 'spki',
  });
  const signature = take(take(2).readUInt16BE());
  if (at !== message.length) throw new Error('Something follows the signature.');
  if (!verify('sha384', signed, publicKey, signature)) throw new Error('Wrong signature.');
  return plaintext;
};
