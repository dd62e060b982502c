import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HmacRecipientFingerprint } from '../../../../src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { Recipient } from '../../../../src/domain/recipient.ts';

const email = (text: string) => Recipient.email(text) as Recipient;
const pepper = new HmacRecipientFingerprint('p'.repeat(32));

describe('the fingerprint of a recipient', () => {
  it('is the same in upper and lower case', () => {
    const one = pepper.of(email('Jane@Example.COM'));
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(pepper.of(email('jane@example.com'))).toBe(one);
  });

  it('is another one for another address and for another pepper', () => {
    const other = new HmacRecipientFingerprint('q'.repeat(32));
    const fingerprints = [
      pepper.of(email('jane@example.com')),
      pepper.of(email('jane@example.org')),
      pepper.of(Recipient.phone('+821012345678') as Recipient),
      other.of(email('jane@example.com')),
    ];
    expect(new Set(fingerprints).size).toBe(4);
  });

  it('is not the plain hash, which anyone could find again', () => {
    const address = '+821012345678';
    const fingerprint = pepper.of(Recipient.phone(address) as Recipient);
    for (const prefix of ['', 'recipient\0', 'p'.repeat(32)]) {
      const hash = createHash('sha256').update(prefix + address);
      expect(fingerprint).not.toBe(hash.digest('base64url'));
    }
  });
});
