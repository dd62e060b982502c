import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type AwsService, clientSettings } from '../aws/client-settings.ts';
import type { HttpTransport } from '../http/http-transport.ts';

/** Reads one secret's text. */
export type SecretReader = (arn: string) => Promise<string>;

/** Used in the init phase only. A failure names the secret and never what it holds. */
export function createSecretReader(service: AwsService, transport: HttpTransport): SecretReader {
  const client = new SecretsManagerClient(
    clientSettings(service, transport, { connectMs: 1000, totalMs: 2000, maxAttempts: 3 }),
  );
  return async (arn) => {
    const answer = await client
      .send(new GetSecretValueCommand({ SecretId: arn }))
      .catch(() => null);
    if (answer?.SecretString === undefined) {
      throw new Error(`The secret ${arn} could not be read as text`);
    }
    return answer.SecretString;
  };
}
