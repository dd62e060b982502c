import { randomBytes } from 'node:crypto';
import {
  buildClient,
  CommitmentPolicy,
  KMS,
  KmsKeyringNode,
  type KmsKeyringNodeInput,
} from '@aws-crypto/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptLikeCognito } from '../../../local/events/cognito-ciphertext.ts';
import { startKms } from '../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { messageHeader } from './message-header.ts';

const KEY_ARN = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-4333-8444-555555555555';
const POOL = 'eu-west-1_EXAMPLE01';
const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example-secret' };

describe('a code encrypted as Cognito does', () => {
  let kms: StandIn;
  beforeAll(async () => {
    kms = await startKms({ keys: [{ arn: KEY_ARN, material: randomBytes(32), enabled: true }] });
  });
  afterAll(() => kms.close());

  const encrypt = (plaintext: string, keyArn = KEY_ARN) =>
    encryptLikeCognito({
      plaintext,
      keyArn,
      poolId: POOL,
      kmsEndpoint: kms.url,
      credentials: CREDENTIALS,
    });

  const decrypt = async (code: string, policy: CommitmentPolicy) => {
    const client = new KMS({ region: 'eu-west-1', endpoint: kms.url, credentials: CREDENTIALS });
    const keyring = new KmsKeyringNode({
      keyIds: [KEY_ARN],
      clientProvider: (() => client) as NonNullable<KmsKeyringNodeInput['clientProvider']>,
    });
    const { decrypt } = buildClient({ commitmentPolicy: policy, maxEncryptedDataKeys: 1 });
    return await decrypt(keyring, Buffer.from(code, 'base64')).finally(() => client.destroy());
  };

  it('has the header of a real one, byte by byte', async () => {
    const code = await encrypt('135790');
    expect(code).toMatch(/^AYAD[A-Za-z0-9+/]+=*$/u);
    const header = messageHeader(Buffer.from(code, 'base64'));
    expect(header).toEqual({
      version: 1,
      type: 0x80,
      suiteId: 0x0378,
      encryptionContext: {
        'aws-crypto-public-key': expect.stringMatching(/^[A-Za-z0-9+/]+=*$/u),
        'userpool-id': POOL,
      },
      encryptedDataKeys: [{ provider: 'aws-kms', providerInfo: KEY_ARN }],
      contentType: 2,
      ivLength: 12,
      frameLength: 4096,
    });
    expect(Object.keys(header.encryptionContext)).toHaveLength(2);
  });

  it('reads back, quotes and all, with one data key and the pool in its context', async () => {
    const password = 'aB3&lt;&amp;$&#39;';
    const { plaintext, messageHeader } = await decrypt(
      await encrypt(password),
      CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT,
    );
    expect(plaintext.toString('utf8')).toBe(password);
    expect(messageHeader.encryptionContext['userpool-id']).toBe(POOL);
  });

  it('is refused by a client with the default policy, as a real one is', async () => {
    const code = await encrypt('135790');
    await expect(decrypt(code, CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)).rejects.toThrow(
      /commitment/iu,
    );
  });

  it('is another one each time', async () => {
    expect(await encrypt('135790')).not.toBe(await encrypt('135790'));
  });

  it('is not made with a key that KMS does not have', async () => {
    await expect(encrypt('135790', `${KEY_ARN.slice(0, -1)}6`)).rejects.toThrow();
  });
});
