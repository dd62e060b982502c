import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, POOL, readAs, withMember } from './event-fixture.ts';

function refused(given: unknown, channel: 'email' | 'sms' = 'email') {
  const result = readAs(channel, given);
  if (result.ok) throw new Error('The event was read');
  return result.failure;
}

describe('an event that is refused', () => {
  it('for a trigger source that nobody knows is filed under what is left of its name', () => {
    const failure = refused({ ...event(), triggerSource: 'CustomEmailSender_<New>\n"Trigger"' });
    expect(failure).toMatchObject({
      refusal: { kind: 'unknown_trigger', retryable: false },
      fields: ['triggerSource'],
      notification: { triggerSource: 'CustomEmailSender_NewTrigger', purpose: null, poolId: POOL },
    });
    const long = refused({ ...event(), triggerSource: 'x'.repeat(128) });
    expect(long.notification?.triggerSource).toHaveLength(64);
  });

  it('for a source of the other channel is unknown here', () => {
    expect(refused(event({ channel: 'sms' })).refusal.kind).toBe('unknown_trigger');
    expect(refused(event(), 'sms').refusal.kind).toBe('unknown_trigger');
    const forged = { ...event(), triggerSource: 'CustomSMSSender_AccountTakeOverNotification' };
    expect(refused(forged, 'sms').refusal.kind).toBe('unknown_trigger');
  });

  it.each(['constructor', '__proto__', 'toString', 'sign-up'])(
    'for the source %s is unknown like any other',
    (triggerSource) => {
      expect(refused({ ...event(), triggerSource }).refusal.kind).toBe('unknown_trigger');
    },
  );

  it('for a request type of another kind names that field', () => {
    for (const type of ['customSMSSenderRequestV1', 'customEmailSenderRequestV2']) {
      expect(refused(withMember(event(), 'request.type', type))).toMatchObject({
        refusal: { kind: 'invalid_event' },
        fields: ['request.type'],
        notification: { poolId: POOL },
      });
    }
  });

  it.each(['***', 'AYAD-_', 'AYADe', 'Ａ'])('for the code %j has a bad ciphertext', (code) => {
    expect(refused(event({ code }))).toMatchObject({
      refusal: { kind: 'bad_ciphertext', retryable: false },
      fields: ['request.code'],
      notification: { purpose: 'sign-up' },
    });
  });

  it.each([
    ['version', '2'],
    ['version', undefined],
    ['userName', undefined],
    ['userName', ''],
    ['userName', 7],
    ['request', undefined],
    ['request', 'text'],
    ['request.type', undefined],
    ['request.code', 123456],
    ['request.code', 'A'.repeat(16_385)],
    ['request.userAttributes', []],
    ['request.userAttributes', 'text'],
    ['request.clientMetadata', 7],
    ['callerContext', 'text'],
  ])('for %s being %j names the field and files what it can', (path, value) => {
    expect(refused(withMember(event(), path, value))).toMatchObject({
      refusal: { kind: 'invalid_event', retryable: false },
      fields: [path],
      notification: { poolId: POOL, triggerSource: 'CustomEmailSender_SignUp', userName: null },
    });
  });

  it.each([
    ['triggerSource', undefined],
    ['triggerSource', ''],
    ['triggerSource', 'x'.repeat(129)],
    ['userPoolId', undefined],
    ['userPoolId', 'no pool'],
    // A key of the audit begins with the pool and ends it by this mark.
    ['userPoolId', `${POOL}#ann`],
    ['userPoolId', `eu-central-1_${'A'.repeat(60)}`],
  ])('for %s being %j cannot be filed', (path, value) => {
    expect(refused(withMember(event(), path, value))).toMatchObject({
      fields: [path],
      notification: null,
    });
  });

  it('names several fields at once, and never what they or their attributes hold', () => {
    const failure = refused({
      ...event(),
      version: 'secret-version',
      userName: 5,
      request: { type: 'x', code: 'secret-code', userAttributes: { 'secret@name': 7 } },
    });
    expect([...failure.fields].sort()).toEqual(['request.userAttributes', 'userName', 'version']);
    expect(JSON.stringify(failure)).not.toMatch(/secret/);
  });

  it.each([null, undefined, 'text', 7, true, [], {}, () => 1])('%s is no event', (given) => {
    expect(refused(given)).toMatchObject({
      refusal: { kind: 'invalid_event' },
      notification: null,
    });
  });
});

describe('a hostile event', () => {
  it('does not reach the prototypes of objects', () => {
    const text = JSON.stringify(event()).replace(
      '"sub"',
      '"__proto__":"x","constructor":"y","sub"',
    );
    expect(readAs('email', JSON.parse(text)).ok).toBe(true);
    const polluting = JSON.parse('{"__proto__":{"version":"1","polluted":true}}');
    expect(refused(polluting).notification).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with an attribute of 100 KB is read', () => {
    const given = withMember(event(), 'request.userAttributes.custom:note', 'x'.repeat(100_000));
    expect(readAs('email', given).ok).toBe(true);
  });

  it('with very deep nesting where nobody looks is read', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(readAs('email', { ...event(), more: deep }).ok).toBe(true);
  });

  it('with very deep nesting and a fault is refused and does not throw', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(refused({ ...event(), version: '2', more: deep }).refusal.kind).toBe('invalid_event');
  });

  it('of whatever JSON never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (given) => {
        refused(given);
      }),
    );
  });

  it('with whatever in the place of one of its members never makes the reader throw', () => {
    const paths = [
      'version triggerSource region userPoolId userName callerContext callerContext.clientId',
      'request request.type request.code request.clientMetadata request.userAttributes',
      'request.userAttributes.sub request.userAttributes.email',
    ].flatMap((line) => line.split(' '));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const result = readAs('email', withMember(event(), path, value));
        if (!result.ok) expect(result.failure.fields.length).toBeGreaterThan(0);
      }),
    );
  });
});
