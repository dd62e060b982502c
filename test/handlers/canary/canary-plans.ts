import fc from 'fast-check';
import { TRIGGERS } from '../../../local/events/cognito-event.ts';
import { KNOWN_ANSWER } from '../../../src/adapters/kms/known-answer.ts';
import { CANARY_FAULTS } from './canary-fault.ts';
import type { CanaryPlan } from './canary-run.ts';
import type { Secrets } from './secrets.ts';

const word = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijkmnopqrstuvwxyz';
const SYMBOLS = `$^*.[]{}()?!@#%/\\,:;|_~\`+=-`;

/** Longer than real ones, so that no time, id or number is taken for one. */
export const codes = word(DIGITS, 15);
export const passwords = fc
  .tuple(word(DIGITS + LETTERS + LETTERS.toUpperCase() + SYMBOLS, 17), word(DIGITS, 1))
  .map((parts) => parts.join(''));

const secrets: fc.Arbitrary<Secrets> = fc
  .record({
    code: fc.oneof(codes, passwords),
    bytes: fc.uint8Array({ minLength: 64, maxLength: 64 }),
    email: word(LETTERS, 12).map((name) => `${name}@example.com`),
    phone: word('123456789', 13).map((number) => `+${number}`),
    token: word(LETTERS + DIGITS, 40),
  })
  .map(({ bytes, token, ...rest }) => ({
    ...rest,
    ciphertext: Buffer.from(bytes).toString('base64'),
    links: [
      `https://auth.acme.test/feedback?valid=${token}`,
      `https://auth.acme.test/feedback?invalid=${token}`,
      token,
    ],
  }));

/** Any trigger with any fault and any secrets. */
export const canaryPlans: fc.Arbitrary<CanaryPlan> = fc
  .record({
    on: fc.constantFrom(...TRIGGERS),
    fault: fc.constantFrom(...CANARY_FAULTS),
    secrets,
    planted: fc.constantFrom(
      'nowhere',
      'nowhere',
      'userName',
      'clientMetadata',
      'name',
      'extra',
      'malformed',
    ),
  })
  .map(({ on, fault, secrets: drawn, planted }) => ({
    ...on,
    fault,
    planted,
    // The Encryption SDK asks KMS for the key of a real message only.
    secrets: fault.unwrap === undefined ? drawn : { ...drawn, ciphertext: KNOWN_ANSWER.message },
  }));
