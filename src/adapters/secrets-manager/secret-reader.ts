import type { AwsService } from '../aws/aws-service.ts';
import { createJsonCall } from '../aws/json-call.ts';
import type { HttpTransport } from '../http/http-transport.ts';

/** Reads one secret's text. */
export type SecretReader = (arn: string) => Promise<string>;

/** Used in the init phase only. A failure names the secret and never what it holds. */
export function createSecretReader(service: AwsService, transport: HttpTransport): SecretReader {
  const api = { service: 'secretsmanager', target: 'secretsmanager' };
  const limits = { connectMs: 1000, totalMs: 2000, maxAttempts: 3 };
  const call = createJsonCall(api, service, transport, limits);
  return async (arn) => {
    const answer = await call('GetSecretValue', { SecretId: arn }).catch(() => null);
    const text = answer?.['SecretString'];
    if (typeof text !== 'string') throw new Error(`The secret ${arn} could not be read as text`);
    return text;
  };
}
