import { startAwsJson } from './aws/aws-json.ts';
import { kmsActions } from './kms/kms-actions.ts';
import { KmsKeyRing, type KmsStandInKey } from './kms/kms-key-ring.ts';
import type { StandIn } from './stand-in.ts';

export interface KmsOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number | undefined;
  readonly keys: readonly KmsStandInKey[];
}

/**
 * AWS KMS with symmetric keys: GenerateDataKey, Encrypt, Decrypt and DescribeKey over JSON 1.1.
 *
 * One server answers for every Region; the Region in the request's credential scope says which
 * endpoint was meant, and a key of another Region is not found there, as on AWS.
 *
 * @throws TypeError when a key has no key ARN or not 32 bytes of material; PortTakenError
 */
export async function startKms(options: KmsOptions): Promise<StandIn> {
  return startAwsJson({
    port: options.port,
    signingName: 'kms',
    targetPrefix: 'TrentService',
    actions: kmsActions(new KmsKeyRing(options.keys)),
  });
}
