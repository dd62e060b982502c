import { afterAll, beforeAll, describe, it } from 'vitest';
import { startKms } from '../../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../../local/stand-ins/stand-in.ts';
import { decryptorAt, encrypted, keys, POOL } from './decryptor-fixture.ts';
import { expectCutsRefused, expectFlipsRefused } from './tampering.ts';

let kms: StandIn;
let message: Buffer;

beforeAll(async () => {
  kms = await startKms({ keys: keys() });
  message = await encrypted(kms.url, '123456');
});

afterAll(() => kms.close());

describe('a message that was tampered with', () => {
  it('is refused at every length it can be cut to', () =>
    expectCutsRefused(decryptorAt(kms.url), message, POOL));

  it('is refused whichever of its bits is turned', () =>
    expectFlipsRefused(decryptorAt(kms.url), message, POOL));
});
