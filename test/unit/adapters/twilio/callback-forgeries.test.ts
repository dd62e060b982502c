import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatusCallback } from '../../../../src/adapters/twilio/read-status-callback.ts';
import { isSignedByTwilio } from '../../../../src/adapters/twilio/twilio-signature.ts';
import { CALLBACK_EDITS } from './callback-edits.ts';
import {
  CALLBACK_OPTIONS,
  DELIVERED,
  MESSAGE_SID,
  type RawCallback,
  received,
  signedCallback,
  UNDELIVERED,
  withFields,
} from './signed-callback.ts';
import { ACCOUNT_SID, TOKEN } from './twilio-fixture.ts';

const RUNS = 100_000 * Number(process.env['SOAK_RUNS'] ?? 1);

const read = (callback: RawCallback) => readStatusCallback(received(callback), CALLBACK_OPTIONS);

/** Callbacks that are taken; those with an odd field more are as Twilio may send them one day. */
const ORIGINALS = [
  DELIVERED,
  UNDELIVERED,
  withFields(UNDELIVERED, { MessageStatus: 'failed', ErrorCode: '21610' }),
  withFields(UNDELIVERED, { MessageStatus: 'sent', ErrorCode: undefined }),
  withFields(DELIVERED, { ErrorCode: '0' }),
  withFields(DELIVERED, { ChannelToAddress: '+8210****678', Message: 'State', Zone: 'z' }),
  withFields(UNDELIVERED, { BulkMessageSid: `SM${'e'.repeat(32)}`, '3': '30005', Error: 'none' }),
  withFields(UNDELIVERED, { From: 'MESSAGES', MessageStatut: 'read', ErrorMessage: '' }),
].map((fields, index) => signedCallback(fields, { attempt: 1 + (index % 3) }));

describe('a signed callback with one edit', () => {
  it('is taken as it was before', () => {
    for (const original of ORIGINALS) expect(read(original)).toMatchObject({ ok: true });
  });

  it(`is never taken for something else (${RUNS} edits)`, () => {
    const tally = { refused: 0, same: 0, signed: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...ORIGINALS),
        fc.constantFrom(...Object.keys(CALLBACK_EDITS)),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (original, edit, at, how, what) => {
          const edited = CALLBACK_EDITS[edit]?.(original, at, how, what) ?? original;
          const answer = read(edited);
          if (answer.ok) expect(answer).toEqual(read(original));
          tally[answer.ok ? 'same' : 'refused'] += 1;
          if (stillSigned(original, edited)) tally.signed += 1;
        },
      ),
      { numRuns: RUNS },
    );
    // A search whose forgeries were all refused by the signature would say little of the schema.
    expect(tally.signed).toBeGreaterThan(RUNS / 100);
    expect(tally.refused).toBeGreaterThan(RUNS / 2);
  }, 600_000);
});

/** Whether the edit left the query alone and made other fields with the same signature. */
function stillSigned(original: RawCallback, edited: RawCallback): boolean {
  if (edited.query !== original.query || edited.body === original.body) return false;
  const { form, signature } = received(edited);
  const fields = Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, form.getAll(name)]),
  );
  const url = `https://sms.example.com/status?${original.query}`;
  return isSignedByTwilio({ url, signature, fields }, [TOKEN]);
}

/** Each keeps the signature: the signed text is the same, cut at other places. */
const FORGERIES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'whose error code is swallowed by the field before it',
    [
      ['AccountSid', ACCOUNT_SID],
      ['ApiVersion', '2010-04-01ErrorCode30003'],
      ['From', '+15005550006'],
      ['MessageSid', MESSAGE_SID],
      ['MessageStatus', 'undelivered'],
      ['To', '+821012345678'],
    ],
  ],
  [
    'whose error code became a part of its name',
    [
      ['AccountSid', ACCOUNT_SID],
      ['ApiVersion', '2010-04-01'],
      ['ErrorCode3', '0003'],
      ['From', '+15005550006'],
      ['MessageSid', MESSAGE_SID],
      ['MessageStatus', 'undelivered'],
      ['To', '+821012345678'],
    ],
  ],
  [
    'whose status was cut to a better one',
    [
      ['AccountSid', ACCOUNT_SID],
      ['ApiVersion', '2010-04-01'],
      ['ErrorCode', '30003'],
      ['From', '+15005550006'],
      ['MessageSid', MESSAGE_SID],
      ['MessageStatusun', 'delivered'],
      ['To', '+821012345678'],
    ],
  ],
  [
    'whose account went with the fields before it',
    [
      ['', `AccountSid${ACCOUNT_SID}`],
      ['ApiVersion', '2010-04-01'],
      ['ErrorCode', '30003'],
      ['From', '+15005550006'],
      ['MessageSid', MESSAGE_SID],
      ['MessageStatus', 'undelivered'],
      ['To', '+821012345678'],
    ],
  ],
  [
    'with the same value twice',
    [
      ['AccountSid', ACCOUNT_SID],
      ['ApiVersion', '2010-04-01'],
      ['ErrorCode', '30003'],
      ['ErrorCode', '30003'],
      ['From', '+15005550006'],
      ['MessageSid', MESSAGE_SID],
      ['MessageStatus', 'undelivered'],
      ['To', '+821012345678'],
    ],
  ],
];

describe('a callback whose signed text could be cut in two ways', () => {
  it.each([
    ['Message', 'Status'],
    ['Error', 'Code1'],
    ['Note', 'ErrorCode30003'],
    ['LastMessageStatus', 'read'],
  ])('because of %s=%s is not read at all', (name, value) => {
    const callback = signedCallback(withFields(UNDELIVERED, { [name]: value }));
    expect(read(callback)).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
  });
});

describe('a forgery that keeps the signature', () => {
  const original = signedCallback(
    [
      ['AccountSid', ACCOUNT_SID],
      ['ApiVersion', '2010-04-01'],
      ['ErrorCode', '30003'],
      ['From', '+15005550006'],
      ['MessageSid', MESSAGE_SID],
      ['MessageStatus', 'undelivered'],
      ['To', '+821012345678'],
    ],
    { attempt: 2 },
  );

  it.each(FORGERIES)('%s is refused for its form', (_what, fields) => {
    const forged = signedCallback(fields, { attempt: 2 });
    expect(forged.signature).toBe(original.signature);
    expect(read(original)).toMatchObject({
      ok: true,
      value: { receipt: { providerCode: '30003' } },
    });
    expect(read(forged)).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
  });
});
