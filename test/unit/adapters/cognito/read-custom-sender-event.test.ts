import { describe, expect, it } from 'vitest';
import { TRIGGERS } from '../../../../local/events/cognito-event.ts';
import { CODE, event, POOL, readAs, SUB, withMember } from './event-fixture.ts';

const PURPOSES = {
  SignUp: 'sign-up',
  ResendCode: 'resend-code',
  ForgotPassword: 'reset-password',
  UpdateUserAttribute: 'update-attribute',
  VerifyUserAttribute: 'verify-attribute',
  AdminCreateUser: 'invitation',
  Authentication: 'sign-in',
  AccountTakeOverNotification: 'account-takeover',
} as const;

function read(given: unknown, requestId?: string) {
  const result = readAs('email', given, requestId);
  if (!result.ok) throw new Error(`refused: ${result.failure.fields.join()}`);
  return result.value;
}

describe('an event of a custom sender', () => {
  it.each(TRIGGERS)('of $channel $trigger is read for its purpose', ({ channel, trigger }) => {
    const result = readAs(channel, event({ channel, trigger }));
    const takeover = trigger === 'AccountTakeOverNotification';
    expect(result).toMatchObject({
      ok: true,
      value: {
        notification: {
          id: expect.stringMatching(/^[a-z2-7]{32}$/),
          poolId: POOL,
          clientId: '1example23456789',
          sub: takeover ? null : SUB,
          userName: 'ann',
          channel,
          purpose: PURPOSES[trigger],
          recipient: null,
          message: null,
        },
        subject: { purpose: PURPOSES[trigger] },
      },
    });
    if (!result.ok) return;
    expect(result.value.ciphertext).toEqual(takeover ? null : Buffer.from(CODE, 'base64'));
    expect(result.value.attributes === null).toBe(takeover);
    expect(result.value.userName.reveal()).toBe('ann');
  });

  it('takes the words of Cognito for the user', () => {
    const over = {
      name: 'Ann',
      locale: 'ko',
      emailVerified: true,
      clientMetadata: { locale: 'en' },
    };
    expect(read(event(over))).toMatchObject({
      attributes: {
        sub: SUB,
        email: 'ann@example.com',
        emailVerified: true,
        phone: '+821012345678',
        name: 'Ann',
        locale: 'ko',
      },
      requestedLocale: 'en',
    });
  });

  it('may have no client: null, CLIENT_ID_NOT_APPLICABLE, or no caller at all', () => {
    const absent = [
      event({ clientId: null }),
      event({ clientId: 'CLIENT_ID_NOT_APPLICABLE' }),
      withMember(event(), 'callerContext', null),
      withMember(event(), 'callerContext', undefined),
    ];
    for (const given of absent) expect(read(given).notification.clientId).toBeNull();
  });

  it('may have members that nobody here knows', () => {
    const extended = { ...event(), response: {}, newMember: { deep: [1, null, { a: true }] } };
    expect(read(withMember(extended, 'request.newMember', 7)).notification).toEqual(
      read(event()).notification,
    );
  });

  it('may lack attributes and metadata, and may have attributes that are null', () => {
    expect(
      read(withMember(event(), 'request.clientMetadata', undefined)).ciphertext,
    ).not.toBeNull();
    expect(read(withMember(event(), 'request.userAttributes', null)).attributes?.email).toBe(
      undefined,
    );
    expect(read(withMember(event(), 'request.userAttributes.email', null)).attributes?.email).toBe(
      undefined,
    );
  });

  it('of an invitation may come without a code; of anything else but a take-over it may not', () => {
    expect(read(event({ trigger: 'AdminCreateUser', code: null })).ciphertext).toBeNull();
    for (const { channel, trigger } of TRIGGERS) {
      const result = readAs(channel, event({ channel, trigger, code: null }));
      const codeless = trigger === 'AdminCreateUser' || trigger === 'AccountTakeOverNotification';
      expect(result.ok).toBe(codeless);
      if (!result.ok) expect(result.failure.fields).toEqual(['request.code']);
    }
  });

  it.each(['ann@example.com', '+821012345678', '821012345678', 'ann.smith', 'a'.repeat(200)])(
    'is not filed under the user name %s',
    (userName) => {
      const { notification, userName: kept } = read(event({ userName }));
      expect(notification.userName).toBeNull();
      expect(kept.reveal()).toBe(userName);
      expect(String(kept)).not.toContain(userName);
    },
  );

  it('is filed under a user name that is a UUID', () => {
    expect(read(event({ userName: SUB })).notification.userName).toBe(SUB);
  });

  it('is not filed under a sub that is an address', () => {
    expect(read(event({ sub: 'ann@example.com' })).notification.sub).toBeNull();
  });
});

describe('the id of a notification', () => {
  const idOf = (given: unknown, requestId?: string) => read(given, requestId).notification.id;

  it('is the same for each delivery of an event, however its base64 is written', () => {
    const id = idOf(event(), 'request-1');
    expect(idOf(event(), 'request-2')).toBe(id);
    expect(idOf(event({ code: `${CODE.slice(0, 8)}\n${CODE.slice(8).replace('=', '')}` }))).toBe(
      id,
    );
  });

  it('is another one for another ciphertext, pool, trigger or channel', () => {
    const ids = [
      idOf(event()),
      idOf(event({ code: 'AYAD' })),
      idOf(event({ poolId: 'eu-central-1_Example02' })),
      idOf(event({ trigger: 'ResendCode' })),
    ];
    const sms = readAs('sms', event({ channel: 'sms' }));
    expect(new Set([...ids, sms.ok && sms.value.notification.id]).size).toBe(5);
  });

  it('without a code tells invitations by the request, and take-overs by their event', () => {
    const invitation = event({ trigger: 'AdminCreateUser', code: null });
    expect(idOf(invitation, 'request-1')).toBe(idOf(structuredClone(invitation), 'request-1'));
    expect(idOf(invitation, 'request-1')).not.toBe(idOf(invitation, 'request-2'));
    const takeover = event({ trigger: 'AccountTakeOverNotification' });
    expect(idOf(takeover, 'request-1')).toBe(idOf(takeover, 'request-2'));
    expect(idOf(takeover)).not.toBe(idOf(event({ trigger: 'AccountTakeOverNotification' })));
  });
});

describe('a take-over notice', () => {
  const takeover = event({ trigger: 'AccountTakeOverNotification' });
  const attributes = takeover.request.userAttributes as Record<string, string>;

  it('keeps its links to itself, and its feedback token is not read at all', () => {
    const { subject, notification } = read(takeover);
    if (subject.purpose !== 'account-takeover') throw new Error('not a take-over');
    expect(subject.notice).toMatchObject({ action: 'blocked', ipAddress: '203.0.113.24' });
    expect(subject.notice.confirmLink?.reveal()).toBe(attributes['ONE_CLICK_LINK_VALID']);
    const printed = JSON.stringify([subject, notification]);
    expect(printed).not.toContain(attributes['FEEDBACK_TOKEN']);
    expect(printed).not.toContain('https:');
  });

  it.each(['SOMETHING_NEW', 'constructor', 'toString', '', null])(
    'with the action %s asks for the reader’s attention',
    (action) => {
      const path = 'request.userAttributes.ACCOUNT_TAKE_OVER_ACTION';
      const { subject } = read(withMember(takeover, path, action));
      expect(subject).toMatchObject({ notice: { action: 'no-action' } });
    },
  );

  it.each(['javascript:alert(1)', 'http://example.com/', 'not a link', ''])(
    'makes no button of %j',
    (link) => {
      const given = withMember(takeover, 'request.userAttributes.ONE_CLICK_LINK_VALID', link);
      expect(read(given).subject).toMatchObject({ notice: { confirmLink: null } });
    },
  );
});
