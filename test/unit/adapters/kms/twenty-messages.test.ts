import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKms } from '../../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../../local/stand-ins/stand-in.ts';
import { AwsRefusal } from '../../../../src/adapters/aws/aws-refusal.ts';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import {
  createKmsUnwrapper,
  type DataKey,
  type DataKeyUnwrapper,
} from '../../../../src/adapters/kms/data-key-unwrapper.ts';
import { KmsCodeDecryptor } from '../../../../src/adapters/kms/kms-code-decryptor.ts';
import { CREDENTIALS, encrypted, KEY, keys, POOL, REGION } from './decryptor-fixture.ts';
import { expectCutsRefused } from './tampering.ts';

/** Codes, one-time passwords, and temporary passwords as Cognito encrypts them. */
const PLAINTEXTS = [
  ...['0000', '123456', '402917', '83920174', '999999', '000001', '7', '12345678901234567890'],
  ...['Pa$$w0rd!', 'a&amp;b&lt;c', '&quot;&#39;', ' spaced out ', 'längere-Wörter', '비밀번호'],
  ...['x'.repeat(16), 'y'.repeat(99), '$&$1', 'line\nbreak', '\u{1F511}', '-_.~!*()'],
];

let kms: StandIn;
let messages: Buffer[];

beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = CREDENTIALS.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = CREDENTIALS.secretAccessKey;
  kms = await startKms({ keys: keys() });
  messages = await Promise.all(PLAINTEXTS.map((text) => encrypted(kms.url, text)));
});
afterAll(() => kms.close());

/** KMS itself, asked once: of anything but that wrapped key and its context it knows nothing. */
async function decryptorOf(message: Buffer): Promise<KmsCodeDecryptor> {
  const ask = createKmsUnwrapper({ region: REGION, endpoint: kms.url }, new HttpTransport());
  const named = (wrapped: Parameters<DataKeyUnwrapper>[0]) =>
    JSON.stringify([
      wrapped.KeyId,
      Buffer.from(wrapped.CiphertextBlob ?? []).toString('base64'),
      Object.entries(wrapped.EncryptionContext ?? {}).sort(),
    ]);
  let known: { readonly name: string; readonly key: DataKey } | null = null;
  const by = new KmsCodeDecryptor({
    keyArn: KEY,
    requirePoolContext: true,
    unwrap: async (wrapped) => {
      known ??= { name: named(wrapped), key: await ask(wrapped) };
      if (known.name !== named(wrapped)) throw new AwsRefusal('InvalidCiphertextException', 400);
      return { ...known.key, Plaintext: known.key.Plaintext.slice() };
    },
  });
  const opened = await by.decrypt(message, POOL);
  expect(opened.ok).toBe(true);
  return by;
}

describe.each(PLAINTEXTS.map((text, n) => [n + 1, text] as const))('message %i', (number) => {
  it('is opened whole, refused when cut anywhere, and refused with any byte changed', async () => {
    const message = messages[number - 1];
    if (message === undefined) throw new Error('There is no such message');
    const by = await decryptorOf(message);
    await expectCutsRefused(by, message, POOL);
    const outcomes = new Set<string>();
    for (let place = 0; place < message.length; place += 1) {
      const changed = Buffer.from(message);
      changed[place] = (changed[place] ?? 0) ^ (1 << ((place + number) % 8));
      const result = await by.decrypt(changed, POOL);
      outcomes.add(result.ok ? `opened at ${place}` : result.failure.kind);
    }
    expect([...outcomes].filter((kind) => kind !== 'context_mismatch')).toEqual(['bad_ciphertext']);
  }, 60_000);
});
