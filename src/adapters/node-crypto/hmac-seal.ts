import crypto from 'node:crypto';
import type { Clock } from '../../domain/ports/clock.ts';
import type { Seal, SealTerms } from '../../domain/ports/seal.ts';

const MAC_BYTES = 32;

/**
 * HMAC-SHA-256 under a key of its own for each use, derived from the pepper: a text that was sealed
 * for one use opens for no other.
 */
export class HmacSeal implements Seal {
  readonly #key: Uint8Array;
  readonly #clock: Clock;

  /** @param use what the texts are for, such as `cursor`. */
  constructor(pepper: string, use: string, clock: Clock) {
    this.#key = new Uint8Array(crypto.hkdfSync('sha256', pepper, '', `sealpost/${use}`, MAC_BYTES));
    this.#clock = clock;
  }

  close(content: string, { bond, lifeMs }: SealTerms): string {
    const inside = JSON.stringify([this.#clock.now() + lifeMs, content]);
    return Buffer.concat([this.#mac(inside, bond), Buffer.from(inside)]).toString('base64url');
  }

  open(sealed: string, bond: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    // Node reads base64 leniently: only the one spelling that was given out counts.
    if (bytes.length <= MAC_BYTES || bytes.toString('base64url') !== sealed) return null;
    const inside = bytes.subarray(MAC_BYTES).toString();
    const mac = this.#mac(inside, bond);
    if (!crypto.timingSafeEqual(mac, bytes.subarray(0, MAC_BYTES))) return null;
    const [expiresAt, content] = JSON.parse(inside) as [number, string];
    return this.#clock.now() < expiresAt ? content : null;
  }

  #mac(inside: string, bond: string): Buffer {
    return crypto
      .createHmac('sha256', this.#key)
      .update(JSON.stringify([inside, bond]))
      .digest();
  }
}
