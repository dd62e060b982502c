import { existsSync, readFileSync } from 'node:fs';
import { buildDecrypt } from '@aws-crypto/decrypt-node';
import { CommitmentPolicy } from '@aws-crypto/material-management-node';
import { describe, expect, it } from 'vitest';
import { PoolBoundMaterials } from '../../../../src/adapters/kms/pool-bound-materials.ts';
import { GivenDataKeyKeyring } from './given-data-key-keyring.ts';

/** A message of the commitment vectors. */
interface CommitmentVector {
  readonly comment: string;
  readonly ciphertext: string;
  readonly status: boolean;
  readonly 'decrypted-dek': string;
  readonly 'plaintext-frames'?: readonly string[];
}

/** A message of the decrypt oracle. */
interface OracleVector {
  readonly 'key-type': string;
  readonly 'algorithm-suite': string;
  readonly ciphertext: string;
  readonly plaintext: string;
}

const FOLDER = new URL('../../../../../shared/vectors/esdk/', import.meta.url);
const present = existsSync(FOLDER);
const note = present ? '' : ' (skipped: the published vectors are not on this machine)';
if (!present) console.log(`Encryption SDK vectors${note}`);

const load = (name: string): unknown =>
  present ? JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) : undefined;
const base64 = (text: string) => Buffer.from(text, 'base64');

/** The production path with its commitment policy; these messages name no pool. */
async function open(message: Buffer, dataKey: (bytes: number) => Uint8Array): Promise<Buffer> {
  const { decrypt } = buildDecrypt({
    commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT,
    maxEncryptedDataKeys: 2,
  });
  const materials = new PoolBoundMaterials(new GivenDataKeyKeyring(dataKey), 'any-pool', false);
  return (await decrypt(materials, message)).plaintext;
}

describe(`the messages published for key commitment${note}`, () => {
  const file = load('commitment-test-vectors.json') as { tests: CommitmentVector[] } | undefined;
  const vectors = file?.tests ?? [];

  it.skipIf(!present)('are the forty-one good and five bad ones that we know', () => {
    expect(vectors.filter(({ status }) => status)).toHaveLength(41);
    expect(vectors.filter(({ status }) => !status).length).toBe(5);
  });

  it.skipIf(!present).each(vectors)('$comment', async (vector) => {
    const opened = open(base64(vector.ciphertext), () => base64(vector['decrypted-dek']));
    if (!vector.status) {
      await expect(opened).rejects.toThrow(/commitment/i);
      return;
    }
    const plaintext = await opened;
    const frames = vector['plaintext-frames'];
    if (frames !== undefined) expect(plaintext.toString('utf8')).toBe(frames.join(''));
  });
});

describe(`the messages published for the decrypt oracle${note}`, () => {
  const all = (load('decrypt_vectors.json') as OracleVector[] | undefined) ?? [];
  const vectors = all.filter((vector) => vector['key-type'] === 'test_counting');

  it.skipIf(!present)('are nine with a counting data key, Cognito’s own suite among them', () => {
    expect(vectors).toHaveLength(9);
    expect(vectors.map((vector) => vector['algorithm-suite'])).toContain('0378');
  });

  it.skipIf(!present).each(vectors.map((vector) => [vector['algorithm-suite'], vector] as const))(
    'of suite %s open',
    async (_, vector) => {
      const message = base64(vector.ciphertext);
      const plaintext = await open(message, (bytes) =>
        Uint8Array.from({ length: bytes }, (_, n) => n + 1),
      );
      expect(plaintext.equals(base64(vector.plaintext))).toBe(true);
      await expect(open(message, (bytes) => new Uint8Array(bytes).fill(9))).rejects.toThrow();
    },
  );
});
