import { AwsRefusal } from '../aws/aws-refusal.ts';
import type { AwsService } from '../aws/aws-service.ts';
import { createJsonCall } from '../aws/json-call.ts';
import type { HttpTransport } from '../http/http-transport.ts';

/** A wrapped data key, as a message's header holds it, with the context it was wrapped in. */
export interface WrappedDataKey {
  readonly KeyId?: string | undefined;
  readonly CiphertextBlob?: Uint8Array | undefined;
  readonly EncryptionContext?: Readonly<Record<string, string>> | undefined;
}

export interface DataKey {
  readonly KeyId: string;
  readonly Plaintext: Uint8Array;
}

/** The one thing of KMS that is needed: the data key back for its wrapped form. */
export type DataKeyUnwrapper = (wrapped: WrappedDataKey) => Promise<DataKey>;

/** KMS Decrypt with two tries of two seconds. Rejects with `AwsRefusal` or `TransportFailure`. */
export function createKmsUnwrapper(
  service: AwsService,
  transport: HttpTransport,
): DataKeyUnwrapper {
  const call = createJsonCall({ service: 'kms', target: 'TrentService' }, service, transport, {
    connectMs: 1000,
    totalMs: 2000,
    maxAttempts: 2,
  });
  return async ({ KeyId, CiphertextBlob = new Uint8Array(), EncryptionContext }) => {
    const answer = await call('Decrypt', {
      KeyId,
      CiphertextBlob: Buffer.from(CiphertextBlob).toString('base64'),
      EncryptionContext,
    });
    const { KeyId: answered, Plaintext } = answer;
    if (typeof answered !== 'string' || typeof Plaintext !== 'string' || Plaintext === '') {
      // An answer without a key says nothing about the message: it may be asked again.
      throw new AwsRefusal('UnreadableAnswer', 200);
    }
    return { KeyId: answered, Plaintext: new Uint8Array(Buffer.from(Plaintext, 'base64')) };
  };
}
