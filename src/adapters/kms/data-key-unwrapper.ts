import { DecryptCommand, type DecryptCommandInput, KMSClient } from '@aws-sdk/client-kms';
import { type AwsService, clientSettings } from '../aws/client-settings.ts';
import type { HttpTransport } from '../http/http-transport.ts';

/** The one thing of KMS that is needed: the data key back for its wrapped form. */
export interface UnwrappedDataKey {
  readonly KeyId?: string | undefined;
  readonly Plaintext?: Uint8Array | undefined;
}

export type DataKeyUnwrapper = (input: DecryptCommandInput) => Promise<UnwrappedDataKey>;

/** KMS Decrypt with two tries of two seconds. Rejects with the SDK's error. */
export function createKmsUnwrapper(
  service: AwsService,
  transport: HttpTransport,
): DataKeyUnwrapper {
  const client = new KMSClient(
    clientSettings(service, transport, { connectMs: 1000, totalMs: 2000, maxAttempts: 2 }),
  );
  return (input) => client.send(new DecryptCommand(input));
}
