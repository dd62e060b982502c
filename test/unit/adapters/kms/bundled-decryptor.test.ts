import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lambdaOptions } from '../../../../infra/build/lambda-bundle.ts';
import { startKms } from '../../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../../local/stand-ins/stand-in.ts';
import type { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import type { createKmsUnwrapper } from '../../../../src/adapters/kms/data-key-unwrapper.ts';
import type { KmsCodeDecryptor } from '../../../../src/adapters/kms/kms-code-decryptor.ts';
import { KNOWN_ANSWER } from '../../../../src/adapters/kms/known-answer.ts';
import { decryptorAt, encrypted, KEY, keys, POOL, REGION } from './decryptor-fixture.ts';
import { knownAnswerOf } from './known-answer-of.ts';
import { expectCutsRefused, expectFlipsRefused } from './tampering.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

interface Bundled {
  readonly HttpTransport: typeof HttpTransport;
  readonly createKmsUnwrapper: typeof createKmsUnwrapper;
  readonly KmsCodeDecryptor: typeof KmsCodeDecryptor;
}

let folder: string;
let kms: StandIn;
let bundled: Bundled;
let decryptor: KmsCodeDecryptor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundled-decryptor-'));
  const outfile = join(folder, 'index.mjs');
  const contents = `
    export { HttpTransport } from './src/adapters/http/http-transport.ts';
    export { createKmsUnwrapper } from './src/adapters/kms/data-key-unwrapper.ts';
    export { KmsCodeDecryptor } from './src/adapters/kms/kms-code-decryptor.ts';`;
  await build({ ...lambdaOptions(ROOT), stdin: { contents, resolveDir: ROOT }, outfile });
  bundled = (await import(pathToFileURL(outfile).href)) as Bundled;
  kms = await startKms({ keys: keys() });
  // Sets the credentials of this process, which the bundled client reads as well.
  decryptorAt(kms.url);
  decryptor = new bundled.KmsCodeDecryptor({
    keyArn: KEY,
    requirePoolContext: true,
    unwrap: bundled.createKmsUnwrapper(
      { region: REGION, endpoint: kms.url },
      new bundled.HttpTransport(),
    ),
  });
});

afterAll(async () => {
  await kms.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the decryptor as it is bundled, without streams and curves in JavaScript', () => {
  it('gives the known answer', async () => {
    expect(await knownAnswerOf(bundled.KmsCodeDecryptor)).toBe(KNOWN_ANSWER.plaintext);
  });

  it('opens what Cognito encrypts, short and long', async () => {
    for (const code of ['123456', 'x'.repeat(4096)]) {
      const result = await decryptor.decrypt(await encrypted(kms.url, code), POOL);
      expect(result.ok && result.value.reveal()).toBe(code);
    }
  });

  it('refuses another pool and asks nothing of KMS', async () => {
    const message = await encrypted(kms.url, '123456', { poolId: 'eu-central-1_Foreign01' });
    const before = kms.requests()['Decrypt'];
    expect(await decryptor.decrypt(message, POOL)).toMatchObject({
      failure: { kind: 'context_mismatch' },
    });
    expect(kms.requests()['Decrypt']).toBe(before);
  });

  it('refuses a message at every length it can be cut to', async () =>
    expectCutsRefused(decryptor, await encrypted(kms.url, '123456'), POOL));

  it('refuses a message whichever of its bits is turned', async () =>
    expectFlipsRefused(decryptor, await encrypted(kms.url, '123456'), POOL));
});
