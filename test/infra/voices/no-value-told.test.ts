import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkConfig } from '../../../infra/voices/check-config.ts';
import { ConfigRefused } from '../../../infra/voices/config-refused.ts';
import { SAMPLE_CONFIG } from './sample-config.ts';

/** What no message of ours holds by chance. */
const canary = fc.stringMatching(/^qx[0-9a-f]{12}$/);

/** Values of all kinds with a canary in each, some of them near what is expected. */
const value = canary.chain((mark) =>
  fc.constantFrom<unknown>(
    mark,
    `\n${mark}`,
    `https://${mark}:${mark}@acme.example`,
    `http://${mark}.example`,
    `{code} ${mark} {${mark}}`,
    `<b>${mark}</b> {brand}`,
    `${mark} <${mark}>`,
    `SK${mark.slice(2)}${'0'.repeat(20)} ${mark}`,
    `#${mark}`,
    [mark],
    { label: mark, url: mark, accent: mark, from: mark, replyTo: mark, host: mark },
    { en: mark },
    () => mark,
    new URL(`https://${mark}.example`),
    Object.assign(Object.create({ mark }), { mark }),
  ),
);

type Path = readonly string[];

/** Every place of a configuration, the inner ones as well. */
function places(node: unknown, path: Path = []): Path[] {
  if (typeof node !== 'object' || node === null) return [path];
  return [path, ...Object.entries(node).flatMap(([key, member]) => places(member, [...path, key]))];
}

/** A copy with another value at one place. */
function planted(node: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string, unknown> = Array.isArray(node)
    ? ([...node] as never)
    : { ...(node as object) };
  copy[key] = planted(copy[key], rest, put);
  return copy;
}

test('a refusal never repeats a value, whatever is wrong and wherever', () => {
  let refusals = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places(SAMPLE_CONFIG)), value), {
        minLength: 1,
        maxLength: 4,
      }),
      (plants) => {
        const config = plants.reduce<unknown>((whole, [path, put]) => {
          try {
            return planted(whole, path, put);
          } catch {
            return whole; // An outer place was taken already.
          }
        }, SAMPLE_CONFIG);
        try {
          checkConfig('sealpost.config.ts', config);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigRefused);
          refusals += 1;
          const told = `${error}${(error as Error).stack}${JSON.stringify(error)}`;
          expect(told).not.toMatch(/qx[0-9a-f]{10}/);
        }
      },
    ),
    { numRuns: 3000 },
  );
  // Nearly all of them are refused: a name may well be a canary.
  expect(refusals).toBeGreaterThan(2000);
});
