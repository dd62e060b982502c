import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readStatusCallback,
  type StatusCallbackOptions,
} from '../../../../src/adapters/twilio/read-status-callback.ts';
import {
  CALLBACK_OPTIONS,
  DELIVERED,
  EXPIRES,
  MESSAGE_SID,
  type RawCallback,
  received,
  signedCallback,
  UNDELIVERED,
  withFields,
} from './signed-callback.ts';
import { ACCOUNT_SID, CLAIM, TOKEN } from './twilio-fixture.ts';

const read = (callback: RawCallback, over: Partial<StatusCallbackOptions> = {}) =>
  readStatusCallback(received(callback), { ...CALLBACK_OPTIONS, ...over });
const refused = (kind: string, ...fields: string[]) => ({ ok: false, failure: { kind, fields } });
const NEW_TOKEN = 'the-token-after-the-rotation';

describe('a status callback', () => {
  it('of a message that arrived is read for its attempt', () => {
    expect(read(signedCallback(DELIVERED))).toEqual({
      ok: true,
      value: {
        id: CLAIM.id,
        receipt: {
          provider: 'twilio',
          attempt: 2,
          status: 'DELIVERED',
          reason: null,
          providerCode: null,
          providerMessageId: MESSAGE_SID,
          reportedAt: null,
        },
      },
    });
  });

  it('of one that did not says why, by a word of ours and the number', () => {
    expect(read(signedCallback(UNDELIVERED))).toMatchObject({
      value: {
        receipt: { status: 'UNDELIVERED', reason: 'recipient_unreachable', providerCode: '30003' },
      },
    });
  });

  it('brings nothing of the person, nor of what Twilio adds without notice', () => {
    const fields = withFields(UNDELIVERED, { Body: 'private 987650', Whatever: 'private' });
    const answer = read(signedCallback(fields));
    expect(answer.ok).toBe(true);
    expect(JSON.stringify(answer)).not.toMatch(/private|987650|8210|1500555/);
  });

  it.each([TOKEN, NEW_TOKEN])(
    'is taken when either token signed it, while one replaces the other',
    (token) => {
      const callback = signedCallback(DELIVERED, { token });
      expect(read(callback, { authTokens: [NEW_TOKEN, TOKEN] })).toMatchObject({ ok: true });
      expect(read(callback, { authTokens: [token] })).toMatchObject({ ok: true });
      expect(read(callback, { authTokens: ['neither-of-the-two-tokens'] })).toEqual(
        refused('foreign', 'X-Twilio-Signature'),
      );
    },
  );

  it.each([undefined, '0', '', '000'])('without an error may say so by %j', (ErrorCode) => {
    const answer = read(signedCallback(withFields(DELIVERED, { ErrorCode })));
    if (ErrorCode === '') expect(answer).toEqual(refused('malformed', 'ErrorCode'));
    else expect(answer).toMatchObject({ value: { receipt: { providerCode: null } } });
  });

  it('is the same for a multimedia message', () => {
    const MessageSid = `MM${'0123456789abcdef'.repeat(2)}`;
    const answer = read(signedCallback(withFields(DELIVERED, { MessageSid })));
    expect(answer).toMatchObject({ value: { receipt: { providerMessageId: MessageSid } } });
  });

  it('is taken at the very second in which its address goes stale, and not after it', () => {
    const callback = signedCallback(DELIVERED);
    const stale = refused('foreign', 'query.expires');
    expect(read(callback, { now: () => EXPIRES * 1000 })).toMatchObject({ ok: true });
    expect(read(callback, { now: () => EXPIRES * 1000 + 1 })).toEqual(stale);
  });

  it('fits an address with a fragment, which Twilio does not send', () => {
    const callbackUrl = `${CALLBACK_OPTIONS.callbackUrl}#rc=3&rp=5xx`;
    const options = { ...CALLBACK_OPTIONS, callbackUrl };
    expect(read(signedCallback(DELIVERED, { options }), { callbackUrl })).toMatchObject({
      ok: true,
    });
  });
});

describe('a request that is not a callback of ours', () => {
  it.each([
    ['no query', { query: '' }, 'query'],
    ['no signature', { signature: '' }, 'X-Twilio-Signature'],
    ['no body', { body: '' }, 'X-Twilio-Signature'],
    ['another body', { body: 'MessageStatus=delivered' }, 'X-Twilio-Signature'],
  ])('with %s is foreign', (_what, over, field) => {
    expect(read({ ...signedCallback(DELIVERED), ...over })).toEqual(refused('foreign', field));
  });

  it.each([
    ['another secret', { secret: 'l'.repeat(32) }, 'query'],
    ['another address', { callbackUrl: 'https://sms.example.org/status' }, 'X-Twilio-Signature'],
    ['another path', { callbackUrl: 'https://sms.example.com/x?stage=live' }, 'X-Twilio-Signature'],
    ['no tokens', { authTokens: [] }, 'X-Twilio-Signature'],
  ])('for a function with %s is foreign', (_what, over, field) => {
    expect(read(signedCallback(DELIVERED), over)).toEqual(refused('foreign', field));
  });

  it('of another account is foreign, well signed as it may be', () => {
    const fields = withFields(DELIVERED, { AccountSid: `AC${'b'.repeat(32)}` });
    expect(read(signedCallback(fields))).toEqual(refused('foreign', 'AccountSid'));
  });

  it('signed for another attempt is foreign', () => {
    const { query } = signedCallback(DELIVERED, { attempt: 3 });
    expect(read({ ...signedCallback(DELIVERED), query })).toEqual(
      refused('foreign', 'X-Twilio-Signature'),
    );
  });
});

describe('a callback with a wrong field', () => {
  it.each([
    ['MessageSid', undefined],
    ['MessageSid', MESSAGE_SID.toUpperCase()],
    ['MessageSid', `${MESSAGE_SID}0`],
    ['MessageSid', `CA${'0'.repeat(32)}`],
    ['MessageSid', `${MESSAGE_SID}\n`],
    ['MessageStatus', undefined],
    ['MessageStatus', 'Delivered'],
    ['MessageStatus', 'delivered '],
    ['MessageStatus', 'receiving'],
    ['MessageStatus', 'constructor'],
    ['MessageStatus', '__proto__'],
    ['MessageStatus', 'toString'],
    ['AccountSid', undefined],
    ['AccountSid', 'AC'],
    ['AccountSid', `${ACCOUNT_SID}0`],
    ['ErrorCode', '30003x'],
    ['ErrorCode', '-1'],
    ['ErrorCode', '1234567'],
    ['ErrorCode', '3e4'],
    ['ErrorCode', ' 30003'],
  ])('%s=%j is malformed', (name, value) => {
    expect(read(signedCallback(withFields(DELIVERED, { [name]: value })))).toEqual(
      refused('malformed', name),
    );
  });

  it.each(['MessageSid', 'MessageStatus', 'AccountSid', 'ErrorCode'])(
    'with %s twice is malformed, with equal and with other values',
    (name) => {
      const value = UNDELIVERED.find(([other]) => other === name)?.[1] ?? '';
      for (const second of [value, `${value}0`]) {
        const answer = read(signedCallback([...UNDELIVERED, [name, second]]));
        expect(answer).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
        if (!answer.ok) expect(answer.failure.fields).toContain(name);
      }
    },
  );

  it('names all of them at once, and holds none of their values', () => {
    const wrong = { MessageSid: 'private', MessageStatus: 'private', AccountSid: 'private' };
    const answer = read(signedCallback(withFields(DELIVERED, { ...wrong, ErrorCode: 'private' })));
    expect(answer).toEqual(
      refused('malformed', 'MessageSid', 'MessageStatus', 'AccountSid', 'ErrorCode'),
    );
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'called %s is a field like any other',
    (name) => {
      expect(read(signedCallback([...DELIVERED, [name, 'x']]))).toMatchObject({ ok: true });
    },
  );
});

describe('whatever comes in', () => {
  it('is answered, signed or not', () => {
    const anyField = fc.tuple(
      fc.oneof(fc.string(), fc.constantFrom('MessageSid', 'MessageStatus', '__proto__', '')),
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('delivered')),
    );
    fc.assert(
      fc.property(fc.array(anyField, { maxLength: 6 }), fc.string(), (fields, query) => {
        const form = new URLSearchParams(fields);
        const usual = [...form];
        expect(read(signedCallback(usual))).toMatchObject({ ok: false });
        expect(read({ query, signature: query, body: form.toString() })).toMatchObject({
          ok: false,
        });
      }),
      { numRuns: 3000 },
    );
  });
});
