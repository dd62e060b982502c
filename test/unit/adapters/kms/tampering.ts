import { expect } from 'vitest';
import type { CodeDecryptor } from '../../../../src/domain/ports/code-decryptor.ts';

/** A pseudo-random sequence that is the same in each run (xorshift). */
function* sequence(): Generator<number> {
  let state = 0x2545f491;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

const KINDS = ['bad_ciphertext', 'context_mismatch'];

/** Cuts the message at every length, and adds to it; each must be refused for good. */
export async function expectCutsRefused(by: CodeDecryptor, message: Buffer, poolId: string) {
  const outcomes = new Map<string, number[]>();
  for (let length = 0; length < message.length; length += 1) {
    const result = await by.decrypt(message.subarray(0, length), poolId);
    const outcome = result.ok ? 'opened' : result.failure.kind;
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), length]);
  }
  expect([...outcomes.keys()]).toEqual(['bad_ciphertext']);
  const extended = await by.decrypt(Buffer.concat([message, Buffer.from([0])]), poolId);
  expect(extended).toMatchObject({ ok: false, failure: { kind: 'bad_ciphertext' } });
}

/** Flips single bits all over the message; none may be opened, each is refused for good. */
export async function expectFlipsRefused(by: CodeDecryptor, message: Buffer, poolId: string) {
  const random = sequence();
  for (let n = 0; n < 200; n += 1) {
    const bit = Number(random.next().value) % (message.length * 8);
    const flipped = Buffer.from(message);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const result = await by.decrypt(flipped, poolId);
    const outcome = result.ok ? 'opened' : result.failure.kind;
    expect(KINDS, `bit ${bit & 7} of byte ${bit >> 3}: ${outcome}`).toContain(outcome);
  }
}
