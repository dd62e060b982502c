import type { HttpTransport } from '../adapters/http/http-transport.ts';
import { createSecretReader } from '../adapters/secrets-manager/secret-reader.ts';
import type { SenderSettings } from './sender-environment.ts';

/**
 * Reads a secret in the init phase. The client is loaded only where a secret is configured: a
 * function that gets its secrets by environment does not pay for it.
 */
export async function fetchSecret(
  arn: string,
  { region, endpoints }: SenderSettings,
  transport: HttpTransport,
): Promise<string> {
  return createSecretReader({ region, endpoint: endpoints.secretsManager }, transport)(arn);
}
