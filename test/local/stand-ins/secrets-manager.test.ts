import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSecretsManager } from '../../../local/stand-ins/secrets-manager.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { clientSettings } from './client-settings.ts';

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:sealpost/pepper-AbC123';

let secrets: StandIn;
let client: SecretsManagerClient;

beforeAll(async () => {
  secrets = await startSecretsManager({ secrets: { [ARN]: 'pepper text' } });
  client = new SecretsManagerClient(clientSettings(secrets.url));
});

afterAll(async () => {
  client.destroy();
  await secrets.close();
});

const get = (SecretId: string, more: { VersionStage?: string; VersionId?: string } = {}) =>
  client.send(new GetSecretValueCommand({ SecretId, ...more }));

describe('the Secrets Manager stand-in', () => {
  it.each([
    ['its ARN', ARN],
    ['its name', 'sealpost/pepper'],
    ['its ARN without the random end', ARN.slice(0, -7)],
  ])('gives a secret by %s', async (_, id) => {
    const secret = await get(id);
    expect(secret).toMatchObject({
      ARN,
      Name: 'sealpost/pepper',
      SecretString: 'pepper text',
      VersionStages: ['AWSCURRENT'],
    });
    expect((await get(ARN, { VersionId: secret.VersionId ?? '' })).SecretString).toBe(
      'pepper text',
    );
  });

  it('finds no other secret, Region, stage or version', async () => {
    const name = 'ResourceNotFoundException';
    await expect(get(`${ARN}x`)).rejects.toMatchObject({ name });
    await expect(get(ARN, { VersionStage: 'AWSPREVIOUS' })).rejects.toMatchObject({ name });
    await expect(get(ARN, { VersionId: 'f'.repeat(32) })).rejects.toMatchObject({ name });
    const elsewhere = new SecretsManagerClient(clientSettings(secrets.url, 'us-east-1'));
    await expect(
      elsewhere.send(new GetSecretValueCommand({ SecretId: ARN })),
    ).rejects.toMatchObject({ name });
  });

  it('refuses an empty secret id', async () => {
    await expect(get('')).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('does not start with a name that is not a secret ARN', async () => {
    await expect(startSecretsManager({ secrets: { pepper: 'text' } })).rejects.toThrow(TypeError);
  });
});
