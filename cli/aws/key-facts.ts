import type { KeyFacts } from '../pool/traps/key-traps.ts';
import { awsFaultOf } from './aws-fault.ts';
import type { AwsSettings } from './aws-settings.ts';

/** @throws CommandError when KMS does not tell */
export async function askKey(
  keyArn: string,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<KeyFacts> {
  const { KMSClient, DescribeKeyCommand } = await import('@aws-sdk/client-kms');
  const client = new KMSClient(settings);
  try {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: keyArn }), {
      abortSignal: signal,
    });
    return {
      arn: KeyMetadata?.Arn ?? '',
      state: KeyMetadata?.KeyState ?? 'unknown',
      usage: KeyMetadata?.KeyUsage ?? 'unknown',
      spec: KeyMetadata?.KeySpec ?? 'unknown',
    };
  } catch (error) {
    if ((error as Error).name === 'NotFoundException') return 'missing';
    throw awsFaultOf(error, 'kms:DescribeKey');
  }
}
