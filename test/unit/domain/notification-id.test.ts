import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveNotificationId, type Identity } from '../../../src/domain/notification-id.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const idOf = (identity: Identity) => deriveNotificationId(identity, sha256);

const EVENT: Identity = {
  poolId: 'eu-central-1_Ab12Cd34E',
  triggerSource: 'CustomEmailSender_SignUp',
  channel: 'email',
  distinction: new Uint8Array([1, 2, 3, 255, 0]),
};

/** By another way than the program's: whole bit string, five bits at a time. */
function base32OfDigest(...fields: Buffer[]): string {
  const hash = createHash('sha256');
  for (const field of fields) {
    hash.update(Buffer.from(field.length.toString(16).padStart(8, '0'), 'hex')).update(field);
  }
  const bits = [...hash.digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)])
    .join('')
    .slice(0, 32);
}

describe('a notification id', () => {
  it('is 32 characters of lower-case base32', () => {
    expect(idOf(EVENT)).toMatch(/^[a-z2-7]{32}$/);
  });

  it('is the digest of version, pool, trigger source, channel and ciphertext bytes', () => {
    expect(idOf(EVENT)).toBe(
      base32OfDigest(
        Buffer.from('v1'),
        Buffer.from('eu-central-1_Ab12Cd34E'),
        Buffer.from('CustomEmailSender_SignUp'),
        Buffer.from('email'),
        Buffer.from([1, 2, 3, 255, 0]),
      ),
    );
  });

  it('never changes for an event, or every retry under way at a release would be sent twice', () => {
    expect(idOf(EVENT)).toBe('gq6fjhakmfbkeux3co4ij7arrkiqdlud');
  });

  it('takes the text that stands in for a missing code as UTF-8', () => {
    expect(idOf({ ...EVENT, distinction: 'ereignis-ü' })).toBe(
      idOf({ ...EVENT, distinction: new TextEncoder().encode('ereignis-ü') }),
    );
  });

  it('is the same for the same bytes, however they are held', () => {
    const pooled = new Uint8Array([9, 9, 1, 2, 3, 255, 0, 9]).subarray(2, 7);
    expect(idOf({ ...EVENT, distinction: pooled })).toBe(idOf(EVENT));
    expect(idOf({ ...EVENT, distinction: Buffer.from('AQID/wA=', 'base64') })).toBe(idOf(EVENT));
  });

  it.each<[string, Partial<Identity>]>([
    ['pool', { poolId: 'eu-central-1_Ab12Cd34F' }],
    ['trigger source', { triggerSource: 'CustomEmailSender_ResendCode' }],
    ['channel', { channel: 'sms' }],
    ['ciphertext', { distinction: new Uint8Array([1, 2, 3, 255, 1]) }],
    ['ciphertext’s length', { distinction: new Uint8Array([1, 2, 3, 255]) }],
  ])('is another one for another %s', (_, change) => {
    expect(idOf({ ...EVENT, ...change })).not.toBe(idOf(EVENT));
  });

  it('changes when bytes move from one field into the next', () => {
    const whole = 'poolTriggeremailrest';
    const ids = new Set<string>();
    for (let first = 0; first <= 10; first += 1) {
      for (let second = first; second <= 12; second += 1) {
        const [poolId, triggerSource] = [whole.slice(0, first), whole.slice(first, second)];
        ids.add(idOf({ ...EVENT, poolId, triggerSource, distinction: whole.slice(second) }));
      }
    }
    // 11 cuts for the first field, each with its cuts for the second.
    expect(ids.size).toBe(13 * 11 - (10 * 11) / 2);
  });

  it('cannot be made equal by writing a length into a field', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), fc.nat({ max: 12 }), (bytes, cut) => {
        const at = Math.min(cut, bytes.length);
        const prefixed = new Uint8Array([...bytes.slice(0, at), 0, 0, 0, 1, ...bytes.slice(at)]);
        expect(idOf({ ...EVENT, distinction: prefixed })).not.toBe(
          idOf({ ...EVENT, distinction: bytes }),
        );
      }),
    );
  });
});
