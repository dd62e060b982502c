import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startKms } from '../../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../../local/stand-ins/stand-in.ts';
import { KMS_FAILURES, kmsFailure } from '../../../../src/adapters/kms/kms-failures.ts';
import { closedPort } from '../closed-port.ts';
import { type HostileExchange, type HostileServer, startHostileServer } from '../hostile-server.ts';
import { decryptorAt, encrypted, keys, POOL } from './decryptor-fixture.ts';

let kms: StandIn;
let message: Buffer;
let hostile: HostileServer | undefined;

beforeAll(async () => {
  kms = await startKms({ keys: keys() });
  message = await encrypted(kms.url, '123456');
});

afterEach(() => hostile?.close());
afterAll(() => kms.close());

async function decryptBefore(treat: (exchange: HostileExchange) => void) {
  hostile = await startHostileServer(treat);
  return decryptorAt(hostile.url).decrypt(message, POOL);
}

const error = (name: string, status: number) => (exchange: HostileExchange) =>
  exchange.answer(status, JSON.stringify({ __type: name, message: 'vendor text' }), {
    'content-type': 'application/x-amz-json-1.1',
  });

const DENIED = { kind: 'kms_denied', retryable: true };
const UNAVAILABLE = { kind: 'kms_unavailable', retryable: true };
const BAD = { kind: 'bad_ciphertext', retryable: false };

/** KMS's errors on the wire: name, HTTP status, what it means, how often it is asked. */
const ROWS = [
  ['InvalidCiphertextException', 400, BAD, 1],
  ['IncorrectKeyException', 400, BAD, 1],
  ['AccessDeniedException', 400, DENIED, 1],
  ['DisabledException', 400, DENIED, 1],
  ['InvalidGrantTokenException', 400, DENIED, 1],
  ['InvalidKeyUsageException', 400, DENIED, 1],
  ['InvalidSignatureException', 400, DENIED, 1],
  ['KMSInvalidStateException', 400, DENIED, 1],
  ['NotFoundException', 400, DENIED, 1],
  ['UnrecognizedClientException', 400, DENIED, 1],
  ['ExpiredTokenException', 400, DENIED, 1],
  ['ValidationException', 400, BAD, 1],
  ['ThrottlingException', 400, UNAVAILABLE, 2],
  ['KMSInternalException', 500, UNAVAILABLE, 2],
  ['DependencyTimeoutException', 500, UNAVAILABLE, 2],
  ['KeyUnavailableException', 500, UNAVAILABLE, 2],
  ['ServiceUnavailable', 503, UNAVAILABLE, 2],
  ['SomethingNewException', 400, UNAVAILABLE, 1],
] as const;

describe('an answer of KMS', () => {
  it.each(ROWS)(
    '%s with HTTP %i is read for what it means',
    async (name, status, failure, asked) => {
      expect(await decryptBefore(error(name, status))).toEqual({ ok: false, failure });
      expect(hostile?.exchanges).toHaveLength(asked);
    },
  );

  it('is covered for each name that the table knows', () => {
    const covered = ROWS.map(([name]) => name as string);
    expect(Object.keys(KMS_FAILURES).filter((name) => !covered.includes(name))).toEqual([]);
  });

  it('that never comes ends as unavailable after two tries', async () => {
    const result = await decryptBefore(() => undefined);
    expect(result).toEqual({ ok: false, failure: UNAVAILABLE });
    expect(hostile?.exchanges).toHaveLength(2);
  });

  it('that is a reset ends as unavailable', async () => {
    expect(await decryptBefore(({ reset }) => reset())).toEqual({
      ok: false,
      failure: UNAVAILABLE,
    });
  });

  it.each([
    ['text', 'It works!'],
    ['half a JSON', '{"Plaintext":"AAAA'],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['an answer without a key id', JSON.stringify({ Plaintext: 'A'.repeat(43).concat('=') })],
  ])('that is a success with %s says nothing about the message: unavailable', async (_, body) => {
    const result = await decryptBefore(({ answer }) => answer(200, body));
    expect(result).toEqual({ ok: false, failure: UNAVAILABLE });
  });

  it('from no server at all ends as unavailable', async () => {
    const result = await decryptorAt(await closedPort()).decrypt(message, POOL);
    expect(result).toEqual({ ok: false, failure: UNAVAILABLE });
  });

  it('with a wrong data key is a message that cannot be opened', async () => {
    const wrong = Buffer.alloc(32, 1).toString('base64');
    const KeyId = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555';
    const body = JSON.stringify({ KeyId, Plaintext: wrong });
    const result = await decryptBefore(({ answer }) => answer(200, body));
    expect(result).toEqual({ ok: false, failure: BAD });
  });

  it('named like a member that every object has is unknown, so it may pass', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(kmsFailure(Object.assign(new Error('x'), { name }))).toEqual(UNAVAILABLE);
    }
  });
});
