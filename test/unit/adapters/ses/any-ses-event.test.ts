import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSesEvent } from '../../../../src/adapters/ses/read-ses-event.ts';
import { EVENTS, NOTIFICATION, ORIGIN, PRIVATE } from './ses-event.ts';

const read = (event: unknown) => readSesEvent(event, ORIGIN);

/** Any JSON, with objects that a careless reader turns into texts or looks names up in. */
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1, 1e308, '', '2', NOTIFICATION, 'Bounce', 'Permanent'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('toString', 'valueOf', '__proto__', 'constructor', 'length', '0', 'status'),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
})).value;

const PLACES = [
  ['source'],
  ['account'],
  ['detail'],
  ['detail', 'eventType'],
  ['detail', 'mail'],
  ['detail', 'mail', 'tags'],
  ['detail', 'mail', 'tags', 'notification'],
  ['detail', 'mail', 'tags', 'attempt'],
  ['detail', 'mail', 'timestamp'],
  ['detail', 'mail', 'messageId'],
  ['detail', 'delivery'],
  ['detail', 'delivery', 'timestamp'],
  ['detail', 'bounce'],
  ['detail', 'bounce', 'timestamp'],
  ['detail', 'bounce', 'bounceType'],
  ['detail', 'bounce', 'bounceSubType'],
  ['detail', 'bounce', 'bouncedRecipients'],
  ['detail', 'bounce', 'bouncedRecipients', '0', 'status'],
  ['detail', 'complaint'],
  ['detail', 'complaint', 'complaintSubType'],
  ['detail', 'complaint', 'complaintFeedbackType'],
  ['detail', 'deliveryDelay'],
  ['detail', 'deliveryDelay', 'delayType'],
  ['detail', 'deliveryDelay', 'timestamp'],
] as const;

function planted(event: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(event) as Record<string, unknown>;
  let place = copy;
  for (const name of path.slice(0, -1)) {
    const next = place[name];
    if (typeof next !== 'object' || next === null) return copy;
    place = next as Record<string, unknown>;
  }
  place[path.at(-1) ?? ''] = value;
  return copy;
}

describe('whatever comes in', () => {
  it('is answered, and never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyJson), (event) => {
        expect(read(event)).toMatchObject({ ok: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('in place of one part of a real event is answered, and adds no word of its own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(EVENTS)),
        fc.constantFrom(...PLACES),
        anyJson,
        (event, path, value) => {
          const answer = read(planted(event, path, value));
          expect(JSON.stringify(answer)).not.toMatch(PRIVATE);
          if (!answer.ok) return;
          expect(answer.value.receipt.provider).toBe('ses');
          expect(JSON.stringify(answer.value.receipt)).toMatch(/^[\w.":,{}\- ]+$/);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
