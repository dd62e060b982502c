import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HmacSeal } from '../../../../src/adapters/node-crypto/hmac-seal.ts';
import { HandSetClock } from '../../../contract/hand-set-clock.ts';

const PEPPER = 'a-pepper-of-at-least-32-characters';
const MINUTE = 60_000;
const clock = new HandSetClock();
const seal = new HmacSeal(PEPPER, 'cursor', clock);
const terms = { bond: 'ann asks for bob', lifeMs: MINUTE };

describe('a sealed text', () => {
  it('opens to what was put in, for what it was made for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (content, bond) => {
        const wellFormed = content.toWellFormed();
        const sealed = seal.close(wellFormed, { bond, lifeMs: MINUTE });
        expect(sealed).toMatch(/^[\w-]+$/);
        expect(seal.open(sealed, bond)).toBe(wellFormed);
      }),
    );
  });

  it('does not hold what it was made for', () => {
    const sealed = seal.close('here', terms);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('bob');
  });

  it('opens for nobody and nothing else', () => {
    const sealed = seal.close('here', terms);
    for (const bond of ['', 'bob asks for ann', 'ann asks for bo', 'ann asks for bob ']) {
      expect(seal.open(sealed, bond)).toBeNull();
    }
  });

  it('opens for no other use, and under no other pepper', () => {
    const sealed = seal.close('here', terms);
    const others = [
      new HmacSeal(PEPPER, 'confirmation', clock),
      new HmacSeal(`${PEPPER}.`, 'cursor', clock),
    ];
    for (const other of others) expect(other.open(sealed, terms.bond)).toBeNull();
  });

  it('is good for as long as it was made for', () => {
    const own = new HandSetClock();
    const sealing = new HmacSeal(PEPPER, 'cursor', own);
    const sealed = sealing.close('here', terms);
    own.advance(MINUTE - 1);
    expect(sealing.open(sealed, terms.bond)).toBe('here');
    own.advance(1);
    expect(sealing.open(sealed, terms.bond)).toBeNull();
  });

  it('opens in one spelling only: no bit of it can be changed, none added, none left out', () => {
    const sealed = seal.close('here', terms);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. ';
    const changed = [...sealed].flatMap((was, at) =>
      [...alphabet]
        .filter((character) => character !== was)
        .map((character) => sealed.slice(0, at) + character + sealed.slice(at + 1)),
    );
    const cut = [...sealed].map((_, at) => sealed.slice(0, at));
    const grown = [...alphabet].map((character) => sealed + character);
    const all = [...changed, ...cut, ...grown, ` ${sealed}`, sealed + sealed];
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter((text) => seal.open(text, terms.bond) !== null)).toEqual([]);
  });

  it('does not come about by chance', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(seal.open(text, terms.bond)).toBeNull();
      }),
    );
  });
});
