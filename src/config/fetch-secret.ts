import type { HttpTransport } from '../adapters/http/http-transport.ts';
import { createSecretReader } from '../adapters/secrets-manager/secret-reader.ts';
import { type AuditSettings, pepper, type SecretSource } from './audit-environment.ts';
import { ConfigurationError } from './configuration-error.ts';

/** Reads a secret in the init phase. */
export async function fetchSecret(
  arn: string,
  { region, endpoints }: AuditSettings,
  transport: HttpTransport,
): Promise<string> {
  return createSecretReader({ region, endpoint: endpoints.secretsManager }, transport)(arn);
}

/** @throws ConfigurationError when the secret is too short to be one. */
export async function fetchPepper(
  settings: AuditSettings & { readonly pepper: SecretSource },
  transport: HttpTransport,
): Promise<string> {
  if ('value' in settings.pepper) return settings.pepper.value;
  const fetched = pepper(await fetchSecret(settings.pepper.secretArn, settings, transport));
  if (fetched !== undefined) return fetched;
  throw new ConfigurationError(
    [],
    ['RECIPIENT_PEPPER_SECRET_ARN (its secret must have at least 32 characters)'],
  );
}
