import { randomBytes } from 'node:crypto';
import { buildClient, CommitmentPolicy, KmsKeyringNode } from '@aws-crypto/client-node';
import type { AwsEsdkKMSInterface } from '@aws-crypto/kms-keyring';
import { KMS } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startKms } from '../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { clientSettings } from './client-settings.ts';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const OTHER = 'arn:aws:kms:eu-west-1:123456789012:key/99999999-2222-3333-4444-555555555555';
const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);

let kms: StandIn;
// The SDK's own client fits that interface but for the strictness of optional members.
const clientProvider = (region: string) =>
  new KMS(clientSettings(kms.url, region)) as unknown as AwsEsdkKMSInterface;

beforeAll(async () => {
  kms = await startKms({
    keys: [KEY, OTHER].map((arn) => ({ arn, material: randomBytes(32), enabled: true })),
  });
});

afterAll(() => kms.close());

it('serves the AWS Encryption SDK: what one keyring encrypts, another decrypts', async () => {
  const generator = new KmsKeyringNode({ generatorKeyId: KEY, keyIds: [OTHER], clientProvider });
  const { result } = await encrypt(generator, 'a message', {
    encryptionContext: { 'userpool-id': 'eu-west-1_Local01' },
  });
  expect(kms.requests()).toEqual({ GenerateDataKey: 1, Encrypt: 1 });
  for (const keyId of [KEY, OTHER]) {
    const { plaintext, messageHeader } = await decrypt(
      new KmsKeyringNode({ keyIds: [keyId], clientProvider }),
      result,
    );
    expect(plaintext.toString()).toBe('a message');
    expect(messageHeader.encryptionContext['userpool-id']).toBe('eu-west-1_Local01');
  }
  expect(kms.requests()['Decrypt']).toBe(2);
});
