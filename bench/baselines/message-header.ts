/** What of an Encryption SDK message (version 1) is needed to open it. */
export interface MessageHeader {
  readonly suiteId: number;
  readonly messageId: Buffer;
  readonly context: ReadonlyMap<string, string>;
  /** The one encrypted data key, as KMS returned it. */
  readonly encryptedDataKey: Buffer;
  /** Length of the header in bytes, without its authentication: IV and tag follow there. */
  readonly length: number;
}

const framed = 2;

/**
 * Reads the header of a framed message of version 1 with one encrypted data key.
 *
 * @throws when the message is of another kind.
 */
export const parseMessageHeader = (message: Buffer): MessageHeader => {
  let at = 0;
  const uint = (size: number): number => {
    at += size;
    return message.readUIntBE(at - size, size);
  };
  const bytes = (length: number): Buffer => {
    at += length;
    return message.subarray(at - length, at);
  };
  const field = (): Buffer => bytes(uint(2));

  if (uint(1) !== 1 || uint(1) !== 0x80) throw new Error('Not a message of version 1.');
  const suiteId = uint(2);
  const messageId = bytes(16);

  const contextEnd = uint(2) + at;
  const context = new Map<string, string>();
  for (let pairs = uint(2); pairs > 0; pairs -= 1)
    context.set(field().toString(), field().toString());
  if (at !== contextEnd) throw new Error('The context is not as long as it says.');

  if (uint(2) !== 1) throw new Error('Not exactly one encrypted data key.');
  field(); // provider: aws-kms
  field(); // provider info: the key's ARN
  const encryptedDataKey = field();

  if (uint(1) !== framed || uint(4) !== 0) throw new Error('Not a framed message.');
  uint(1); // IV length, always 12 in this suite
  uint(4); // frame length
  return { suiteId, messageId, context, encryptedDataKey, length: at };
};
