import { inspect } from 'node:util';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  KmsKeyringNode,
} from '@aws-crypto/client-node';
import type { AwsEsdkKMSInterface } from '@aws-crypto/kms-keyring';
import { KMS } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKms } from '../../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../../local/stand-ins/stand-in.ts';
import { KmsCodeDecryptor } from '../../../../src/adapters/kms/kms-code-decryptor.ts';
import { KNOWN_ANSWER } from '../../../../src/adapters/kms/known-answer.ts';
import {
  CREDENTIALS,
  DISABLED_KEY,
  decryptorAt,
  encrypted,
  KEY,
  keys,
  MRK,
  MRK_REPLICA,
  OTHER_KEY,
  POOL,
} from './decryptor-fixture.ts';
import { knownAnswerOf } from './known-answer-of.ts';

let kms: StandIn;

beforeAll(async () => {
  kms = await startKms({ keys: keys() });
});

afterAll(() => kms.close());

/** Decrypts and counts what that asked of KMS. */
async function counted(work: () => ReturnType<ReturnType<typeof decryptorAt>['decrypt']>) {
  const before = kms.requests()['Decrypt'] ?? 0;
  const result = await work();
  return { result, asked: (kms.requests()['Decrypt'] ?? 0) - before };
}

/** What the Encryption SDK makes with other settings than Cognito's. */
async function otherwiseEncrypted(
  context: Record<string, string>,
  keyIds: string[] = [],
  frameLength = 4096,
  plaintext: string | Buffer = '123456',
): Promise<Buffer> {
  const client = new KMS({ endpoint: kms.url, region: 'eu-central-1', credentials: CREDENTIALS });
  const clientProvider = () => client as unknown as AwsEsdkKMSInterface;
  const keyring = new KmsKeyringNode({ generatorKeyId: KEY, keyIds, clientProvider });
  const { encrypt } = buildClient(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);
  const { result } = await encrypt(keyring, plaintext, {
    suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384,
    frameLength,
    encryptionContext: context,
  });
  return result;
}

const refused = (kind: string) => ({ ok: false, failure: { kind, retryable: false } });

describe('the decryptor', () => {
  it('opens what Cognito encrypted, by one request to KMS, whatever the code looks like', async () => {
    for (const code of ['123456', '12345678', '&lt;p&amp;ss&#39;', 'ü한국어🔑', 'x'.repeat(4096)]) {
      const message = await encrypted(kms.url, code);
      const { result, asked } = await counted(() => decryptorAt(kms.url).decrypt(message, POOL));
      expect(result.ok && result.value.reveal()).toBe(code);
      expect(asked).toBe(1);
    }
  });

  it('hands the code over in a form that prints as a label and can be wiped', async () => {
    const message = await encrypted(kms.url, '987123');
    const result = await decryptorAt(kms.url).decrypt(message, POOL);
    expect(inspect(result, { depth: 9, showHidden: true }) + JSON.stringify(result)).not.toMatch(
      /987123|57, ?56, ?55/,
    );
    if (result.ok) result.value.wipe();
    expect(result.ok && result.value.reveal()).toBe('\0'.repeat(6));
  });

  it('opens a multi-Region key in the Region of a replica, by the ARN of that replica', async () => {
    const message = await encrypted(kms.url, '123456', { keyArn: MRK_REPLICA });
    const decryptor = decryptorAt(kms.url, { keyArn: MRK });
    const { result, asked } = await counted(() => decryptor.decrypt(message, POOL));
    expect(result.ok && result.value.reveal()).toBe('123456');
    expect(asked).toBe(1);
  });

  it.each([
    ['another key', OTHER_KEY],
    ['a multi-Region key', MRK],
    ['an alias', 'arn:aws:kms:eu-central-1:123456789012:alias/cognito'],
    ['the same key id in another account', KEY.replace('123456789012', '210987654321')],
  ])('asks nothing of KMS when it is set up for %s', async (_, keyArn) => {
    const message = await encrypted(kms.url, '123456');
    const { result, asked } = await counted(async () =>
      decryptorAt(kms.url, { keyArn }).decrypt(message, POOL),
    );
    expect(result).toEqual(refused('bad_ciphertext'));
    expect(asked).toBe(0);
  });

  it('refuses a code that was encrypted for another pool, without a request to KMS', async () => {
    const message = await encrypted(kms.url, '123456', { poolId: 'eu-central-1_Foreign01' });
    for (const requirePoolContext of [true, false]) {
      const decryptor = decryptorAt(kms.url, { requirePoolContext });
      const { result, asked } = await counted(() => decryptor.decrypt(message, POOL));
      expect(result).toEqual(refused('context_mismatch'));
      expect(asked).toBe(0);
    }
  });

  it('compares the pool letter by letter', async () => {
    const message = await encrypted(kms.url, '123456');
    for (const pool of [POOL.toLowerCase(), `${POOL} `, POOL.slice(0, -1), '']) {
      expect(await decryptorAt(kms.url).decrypt(message, pool)).toEqual(
        refused('context_mismatch'),
      );
    }
  });

  it('takes a message without a pool only where that is allowed', async () => {
    const message = await otherwiseEncrypted({ purpose: 'test' });
    const strict = await counted(() => decryptorAt(kms.url).decrypt(message, POOL));
    expect(strict).toEqual({ result: refused('context_mismatch'), asked: 0 });
    const lenient = decryptorAt(kms.url, { requirePoolContext: false });
    const result = await lenient.decrypt(message, POOL);
    expect(result.ok && result.value.reveal()).toBe('123456');
  });

  it('takes a message with two data keys only where that is allowed, and never three', async () => {
    const context = { 'userpool-id': POOL };
    const two = await otherwiseEncrypted(context, [OTHER_KEY]);
    const three = await otherwiseEncrypted(context, [OTHER_KEY, MRK]);
    const lenient = decryptorAt(kms.url, { requirePoolContext: false });
    const strict = await counted(() => decryptorAt(kms.url).decrypt(two, POOL));
    expect(strict).toEqual({ result: refused('bad_ciphertext'), asked: 0 });
    expect((await lenient.decrypt(two, POOL)).ok).toBe(true);
    expect(await lenient.decrypt(three, POOL)).toEqual(refused('bad_ciphertext'));
  });

  it('refuses a message whose frames are longer than a code can be', async () => {
    const long = await otherwiseEncrypted({ 'userpool-id': POOL }, [], 8192, 'x'.repeat(5000));
    expect(await decryptorAt(kms.url).decrypt(long, POOL)).toEqual(refused('bad_ciphertext'));
  });

  it('refuses a plaintext that is no text', async () => {
    const bytes = Buffer.from([0x31, 0xff, 0x32]);
    const message = await otherwiseEncrypted({ 'userpool-id': POOL }, [], 4096, bytes);
    expect(await decryptorAt(kms.url).decrypt(message, POOL)).toEqual(refused('bad_ciphertext'));
  });

  it('refuses nothing, noise, and text', async () => {
    const decryptor = decryptorAt(kms.url);
    for (const junk of [new Uint8Array(0), new Uint8Array(700), Buffer.from('123456')]) {
      expect(await decryptor.decrypt(junk, POOL)).toEqual(refused('bad_ciphertext'));
    }
  });

  it('says that KMS denies it, to be tried again, when the key is disabled', async () => {
    const live = await startKms({
      keys: keys().map((key) => ({ ...key, arn: key.arn, enabled: true })),
    });
    const message = await encrypted(live.url, '123456', { keyArn: DISABLED_KEY });
    await live.close();
    expect(await decryptorAt(kms.url, { keyArn: DISABLED_KEY }).decrypt(message, POOL)).toEqual({
      ok: false,
      failure: { kind: 'kms_denied', retryable: true },
    });
  });

  it('gives the known answer', async () => {
    expect(await knownAnswerOf(KmsCodeDecryptor)).toBe(KNOWN_ANSWER.plaintext);
  });
});
