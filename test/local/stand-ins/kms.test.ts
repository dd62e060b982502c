import { randomBytes } from 'node:crypto';
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKms } from '../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { clientSettings } from './client-settings.ts';

const arn = (id: string, region = 'eu-west-1') => `arn:aws:kms:${region}:123456789012:key/${id}`;
const KEY = arn('11111111-2222-3333-4444-555555555555');
const OTHER = arn('99999999-2222-3333-4444-555555555555');
const DISABLED = arn('dddddddd-2222-3333-4444-555555555555');
const MRK_HERE = arn('mrk-0123456789abcdef0123456789abcdef');
const MRK_THERE = arn('mrk-0123456789abcdef0123456789abcdef', 'us-east-1');
const CONTEXT = { 'userpool-id': 'eu-west-1_abc', purpose: 'test' };
const PLAINTEXT = Buffer.from('data key bytes');

let kms: StandIn;
let client: KMSClient;

beforeAll(async () => {
  const shared = randomBytes(32);
  kms = await startKms({
    keys: [
      { arn: KEY, material: randomBytes(32), aliases: ['alias/cognito'], enabled: true },
      { arn: OTHER, material: randomBytes(32), enabled: true },
      { arn: DISABLED, material: randomBytes(32), enabled: false },
      { arn: MRK_HERE, material: shared, enabled: true },
      { arn: MRK_THERE, material: shared, enabled: true },
    ],
  });
  client = new KMSClient(clientSettings(kms.url));
});

afterAll(async () => {
  client.destroy();
  await kms.close();
});

async function encrypt(KeyId: string, EncryptionContext: Record<string, string> = CONTEXT) {
  const command = new EncryptCommand({ KeyId, Plaintext: PLAINTEXT, EncryptionContext });
  return (await client.send(command)).CiphertextBlob as Uint8Array;
}

describe('the KMS stand-in', () => {
  it('generates a data key that it decrypts again, with the context in any order', async () => {
    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId: KEY, KeySpec: 'AES_256', EncryptionContext: CONTEXT }),
    );
    expect(made.Plaintext).toHaveLength(32);
    const read = await client.send(
      new DecryptCommand({
        CiphertextBlob: made.CiphertextBlob,
        EncryptionContext: { purpose: 'test', 'userpool-id': 'eu-west-1_abc' },
      }),
    );
    expect(read.Plaintext).toEqual(made.Plaintext);
    expect(read.KeyId).toBe(KEY);
    expect(read.EncryptionAlgorithm).toBe('SYMMETRIC_DEFAULT');
  });

  it.each([
    ['key ARN', KEY],
    ['key id', '11111111-2222-3333-4444-555555555555'],
    ['alias', 'alias/cognito'],
    ['alias ARN', 'arn:aws:kms:eu-west-1:123456789012:alias/cognito'],
  ])('decrypts when the request names the key by its %s', async (_, KeyId) => {
    const CiphertextBlob = await encrypt(KEY);
    const command = new DecryptCommand({ CiphertextBlob, KeyId, EncryptionContext: CONTEXT });
    expect(Buffer.from((await client.send(command)).Plaintext ?? []).equals(PLAINTEXT)).toBe(true);
  });

  it.each([
    ['another value', { ...CONTEXT, purpose: 'other' }],
    ['a pair less', { 'userpool-id': 'eu-west-1_abc' }],
    ['no context', undefined],
  ])('refuses a context with %s as an invalid ciphertext', async (_, EncryptionContext) => {
    const CiphertextBlob = await encrypt(KEY);
    await expect(
      client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext })),
    ).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('refuses a ciphertext with any one byte changed, cut short, or not its own', async () => {
    const blob = Buffer.from(await encrypt(KEY));
    const damaged = [blob.length - 1, blob.length - 20, 0].map((index) => {
      const copy = Buffer.from(blob);
      copy[index] = (copy[index] ?? 0) ^ 1;
      return copy;
    });
    for (const CiphertextBlob of [...damaged, blob.subarray(0, -1), blob.subarray(0, 10)]) {
      await expect(
        client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: CONTEXT })),
      ).rejects.toMatchObject({
        name: 'InvalidCiphertextException',
        $metadata: { httpStatusCode: 400 },
      });
    }
  });

  it('names the fault of a wrong, unknown or disabled key as AWS does', async () => {
    const CiphertextBlob = await encrypt(KEY);
    const decrypt = (KeyId: string) =>
      client.send(new DecryptCommand({ CiphertextBlob, KeyId, EncryptionContext: CONTEXT }));
    await expect(decrypt(OTHER)).rejects.toMatchObject({ name: 'IncorrectKeyException' });
    await expect(decrypt(arn('none'))).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(decrypt('alias/none')).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(decrypt(MRK_THERE)).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(encrypt(DISABLED)).rejects.toMatchObject({ name: 'DisabledException' });
  });

  it('refuses to decrypt under a key that was disabled since, or is not known here', async () => {
    const material = randomBytes(32);
    const before = await startKms({ keys: [{ arn: KEY, material, enabled: true }] });
    const after = await startKms({ keys: [{ arn: KEY, material, enabled: false }] });
    const made = await new KMSClient(clientSettings(before.url)).send(
      new EncryptCommand({ KeyId: KEY, Plaintext: PLAINTEXT }),
    );
    const command = new DecryptCommand({ CiphertextBlob: made.CiphertextBlob });
    await expect(new KMSClient(clientSettings(after.url)).send(command)).rejects.toMatchObject({
      name: 'DisabledException',
    });
    const elsewhere = new KMSClient(clientSettings(before.url, 'us-east-1'));
    await expect(elsewhere.send(command)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await Promise.all([before.close(), after.close()]);
  });

  it('decrypts in one Region what a multi-Region key encrypted in another', async () => {
    const CiphertextBlob = await encrypt(MRK_HERE);
    const there = new KMSClient(clientSettings(kms.url, 'us-east-1'));
    const read = await there.send(
      new DecryptCommand({ CiphertextBlob, KeyId: MRK_THERE, EncryptionContext: CONTEXT }),
    );
    expect(read.KeyId).toBe(MRK_THERE);
    expect(Buffer.from(read.Plaintext ?? []).equals(PLAINTEXT)).toBe(true);
  });

  it('describes a key', async () => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: 'alias/cognito' }));
    expect(KeyMetadata).toMatchObject({
      Arn: KEY,
      Enabled: true,
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
    });
    expect(KeyMetadata?.CreationDate).toBeInstanceOf(Date);
  });

  it.each([
    ['an alias in the place of a key ARN', 'alias/cognito', 32],
    ['16 bytes of material', KEY, 16],
  ])('does not start with %s', async (_, keyArn, bytes) => {
    const key = { arn: keyArn, material: randomBytes(bytes), enabled: true };
    await expect(startKms({ keys: [key] })).rejects.toThrow(TypeError);
  });
});
