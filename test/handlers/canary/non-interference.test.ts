import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodingsOf } from '../leak-scanner.ts';
import { canaryPlans, codes, passwords } from './canary-plans.ts';
import { type CanaryPlan, canaryRun } from './canary-run.ts';
import { CapturedOutput } from './captured-output.ts';
import { FunctionsInMemory } from './functions-in-memory.ts';
import { AWS_SECRET } from './secrets.ts';

const PAIRS = 10_000 * Number(process.env['SOAK_RUNS'] ?? 1);
const NOON = Date.UTC(2026, 10, 22, 12);

beforeEach(() => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDCANARYCANARY';
  process.env['AWS_SECRET_ACCESS_KEY'] = AWS_SECRET;
  process.env['POWERTOOLS_DEV'] = 'true';
  // Log lines and signatures have the time in them.
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});
afterEach(() => {
  delete process.env['POWERTOOLS_DEV'];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What of a request is no message: where it went, its headers, and what it is marked with. */
function metadata({ transport }: FunctionsInMemory): string {
  return JSON.stringify(
    transport.requests.map(({ body, headers, ...where }) => {
      // The signature is over the body; all that it is made of is compared.
      const { authorization, 'x-amz-content-sha256': _hash, ...rest } = lowerCase(headers);
      // Escaped, two codes of one length may differ in length.
      const { 'amz-sdk-invocation-id': _id, 'content-length': _length, ...fixed } = rest;
      const signed = authorization?.replace(/Signature=\w+/, '');
      return { ...where, fixed, signed, marks: marksOf(String(body)) };
    }),
  );
}

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function marksOf(body: string): unknown {
  if (!body.startsWith('{')) {
    const form = new URLSearchParams(body);
    form.delete('Body');
    return form.toString();
  }
  const { Content, ...marks } = JSON.parse(body);
  return { ...marks, subject: Content?.Simple?.Subject, headers: Content?.Simple?.Headers };
}

/** One run from noon and from nothing. */
async function observed(functions: FunctionsInMemory, output: CapturedOutput, plan: CanaryPlan) {
  functions.clock.advance(NOON - functions.clock.now());
  const sinks = await canaryRun(functions, output, plan);
  return { ...sinks, requests: metadata(functions) };
}

/** Two codes of one length. */
const pairs = fc
  .oneof(fc.tuple(codes, codes), fc.tuple(passwords, passwords))
  .filter(([one, other]) => one !== other && isPlain(one) && isPlain(other));

/** The extension characters of GSM 03.38 count twice, so a text message may need one part more. */
function isPlain(code: string): boolean {
  return !/[\^{}\\[\]~|`]/.test(code);
}

describe('two runs that differ in the code alone', () => {
  it(`leave the same behind, byte for byte (${PAIRS} pairs)`, async () => {
    const output = new CapturedOutput();
    const functions = {
      'at-least-once': new FunctionsInMemory('at-least-once'),
      'at-most-once': new FunctionsInMemory('at-most-once'),
    } as const;
    const tally = { requests: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(
        canaryPlans,
        fc.constantFrom('at-least-once', 'at-most-once'),
        pairs,
        async (plan, policy, pair) => {
          const seen = [];
          // The event is the same: in it the code is encrypted. From one place, so that the traces are the same as well.
          for (const code of pair) {
            const secrets = { ...plan.secrets, code };
            const event = { ...plan, planted: 'nowhere' as const, secrets };
            seen.push(await observed(functions[policy], output, event));
          }
          const [first, second] = seen;
          expect(second).toEqual(first);
          tally.requests += first?.requests === '[]' ? 0 : 1;
          tally.errors += first?.errors === '' ? 0 : 1;
        },
      ),
      { numRuns: PAIRS },
    );
    vi.restoreAllMocks();
    expect(tally.requests).toBeGreaterThan(PAIRS / 4);
    expect(tally.errors).toBeGreaterThan(PAIRS / 4);
  }, 900_000);
});

describe('the comparison itself', () => {
  it('sees one other character of the code wherever it comes up', () => {
    const [one, other] = ['8675309042611973', '8675309142611973'];
    for (const [form, encoded] of encodingsOf(one)) {
      expect(encodingsOf(other).get(form), form).not.toBe(encoded);
    }
  });
});
