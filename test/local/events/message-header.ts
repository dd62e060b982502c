/** What stands in the header of an AWS Encryption SDK message of version 1. */
export interface MessageHeader {
  readonly version: number;
  readonly type: number;
  readonly suiteId: number;
  readonly encryptionContext: Record<string, string>;
  readonly encryptedDataKeys: { readonly provider: string; readonly providerInfo: string }[];
  /** 1 = not framed, 2 = framed. */
  readonly contentType: number;
  readonly ivLength: number;
  readonly frameLength: number;
}

/**
 * Reads the header byte by byte after the published message format, without the Encryption SDK, so
 * that a test of what the SDK wrote does not ask the SDK.
 */
export function messageHeader(message: Buffer): MessageHeader {
  let offset = 0;
  const number = (bytes: number): number => {
    const value = message.readUIntBE(offset, bytes);
    offset += bytes;
    return value;
  };
  const block = (): Buffer => {
    const length = number(2);
    offset += length;
    return message.subarray(offset - length, offset);
  };
  const version = number(1);
  const type = number(1);
  const suiteId = number(2);
  const messageIdLength = 16;
  offset += messageIdLength;
  const contextLength = number(2);
  const contextEnd = offset + contextLength;
  const encryptionContext: Record<string, string> = {};
  for (let pairs = number(2); pairs > 0; pairs -= 1) {
    const key = block().toString('utf8');
    encryptionContext[key] = block().toString('utf8');
  }
  if (offset !== contextEnd) {
    throw new Error('The encryption context is not as long as it says');
  }
  const encryptedDataKeys = Array.from({ length: number(2) }, () => {
    const provider = block().toString('utf8');
    const providerInfo = block().toString('utf8');
    block();
    return { provider, providerInfo };
  });
  const contentType = number(1);
  const reservedLength = 4;
  offset += reservedLength;
  const ivLength = number(1);
  const frameLength = number(4);
  return {
    version,
    type,
    suiteId,
    encryptionContext,
    encryptedDataKeys,
    contentType,
    ivLength,
    frameLength,
  };
}
