import { describe, expect, it } from 'vitest';
import {
  buildCognitoEvent,
  type CognitoEventInput,
  TRIGGERS,
  type TriggerSuffix,
} from '../../../local/events/cognito-event.ts';
import { triggerSource } from '../../../local/events/cognito-trigger.ts';
import { TRIGGER_SOURCES } from '../../../src/adapters/cognito/trigger-sources.ts';

const ANN: Omit<CognitoEventInput, 'channel' | 'trigger'> = {
  poolId: 'us-east-1_EXAMPLE01',
  region: 'us-east-1',
  clientId: '1example23456789',
  userName: 'ann',
  sub: '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90',
  code: 'AYADeA==',
};
const take = (over: Partial<CognitoEventInput>): CognitoEventInput => ({
  ...ANN,
  channel: 'email',
  trigger: 'SignUp',
  ...over,
});

describe('the triggers', () => {
  it('are those that the functions know, each once', () => {
    const known = [...Object.values(TRIGGER_SOURCES.email), ...Object.values(TRIGGER_SOURCES.sms)];
    expect(TRIGGERS.map(triggerSource).sort()).toEqual(known.sort());
  });

  it('do not include a take-over notice by SMS, and no event can be built for one', () => {
    expect(TRIGGERS).not.toContainEqual({
      channel: 'sms',
      trigger: 'AccountTakeOverNotification',
    });
    const input = take({ channel: 'sms', trigger: 'AccountTakeOverNotification' });
    expect(() => buildCognitoEvent(input)).toThrow(RangeError);
  });
});

describe('a custom sender event', () => {
  it('of an e-mail sign-up is the captured one, member for member', () => {
    expect(buildCognitoEvent(take({ email: 'ann@example.com' }))).toStrictEqual({
      version: '1',
      triggerSource: 'CustomEmailSender_SignUp',
      region: 'us-east-1',
      userPoolId: 'us-east-1_EXAMPLE01',
      userName: 'ann',
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '1example23456789' },
      request: {
        type: 'customEmailSenderRequestV1',
        code: 'AYADeA==',
        clientMetadata: null,
        userAttributes: {
          sub: '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90',
          email_verified: 'false',
          'cognito:user_status': 'UNCONFIRMED',
          email: 'ann@example.com',
        },
      },
    });
  });

  it('of an SMS carries the phone number, the name and the locale as attributes', () => {
    const event = buildCognitoEvent(
      take({
        channel: 'sms',
        trigger: 'ForgotPassword',
        phone: '+821012345678',
        phoneVerified: true,
        name: '앤',
        locale: 'ko',
      }),
    );
    expect(event.triggerSource).toBe('CustomSMSSender_ForgotPassword');
    expect(event.request).toStrictEqual({
      type: 'customSMSSenderRequestV1',
      code: 'AYADeA==',
      clientMetadata: null,
      userAttributes: {
        sub: '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90',
        'cognito:user_status': 'CONFIRMED',
        phone_number_verified: 'true',
        phone_number: '+821012345678',
        name: '앤',
        locale: 'ko',
      },
    });
  });

  it.each(TRIGGERS)('of $channel $trigger has no response, no timestamp, only strings', (which) => {
    const event = buildCognitoEvent(
      take({ ...which, email: 'ann@example.com', phone: '+15005550006', emailVerified: false }),
    );
    expect(Object.keys(event)).toEqual([
      'version',
      'triggerSource',
      'region',
      'userPoolId',
      'userName',
      'callerContext',
      'request',
    ]);
    expect(event.triggerSource).toMatch(new RegExp(`^Custom(Email|SMS)Sender_${which.trigger}$`));
    const values = Object.values(event.request.userAttributes);
    expect(values.filter((value) => typeof value !== 'string' && value !== null)).toEqual([]);
    expect(event.request.clientMetadata).toBeNull();
  });

  it.each<[TriggerSuffix, string]>([
    ['ResendCode', 'UNCONFIRMED'],
    ['AdminCreateUser', 'FORCE_CHANGE_PASSWORD'],
    ['Authentication', 'CONFIRMED'],
  ])('of %s shows a user who is %s', (trigger, status) => {
    const { userAttributes } = buildCognitoEvent(take({ trigger })).request;
    expect(userAttributes).toMatchObject({ 'cognito:user_status': status });
  });

  it('passes on client metadata, a missing client id and a missing code', () => {
    const event = buildCognitoEvent(
      take({
        trigger: 'AdminCreateUser',
        clientId: null,
        code: null,
        clientMetadata: { locale: 'ko' },
      }),
    );
    expect(event.callerContext.clientId).toBeNull();
    expect(event.request.code).toBeNull();
    expect(event.request.clientMetadata).toEqual({ locale: 'ko' });
  });
});

describe('a take-over notice', () => {
  const build = () =>
    buildCognitoEvent(
      take({
        trigger: 'AccountTakeOverNotification',
        email: 'ann@example.com',
        clientMetadata: { locale: 'ko' },
        loginTime: new Date('2021-03-19T14:25:00Z'),
      }),
    );

  it('has no code and no metadata, and its attributes replace those of the user', () => {
    const { request, callerContext } = build();
    expect(request.code).toBeNull();
    expect(request.clientMetadata).toBeNull();
    expect(callerContext.awsSdkVersion).toBeNull();
    expect(Object.keys(request.userAttributes).sort()).toEqual([
      'ACCOUNT_TAKE_OVER_ACTION',
      'CITY',
      'COUNTRY',
      'DEVICE_NAME',
      'EVENT_ID',
      'FEEDBACK_TOKEN',
      'IP_ADDRESS',
      'LOGIN_TIME',
      'ONE_CLICK_LINK_INVALID',
      'ONE_CLICK_LINK_VALID',
      'USER_NAME',
    ]);
    expect(JSON.stringify(request)).not.toContain('ann@example.com');
  });

  it('tells the time of the sign-in in the words of Cognito', () => {
    expect(build().request.userAttributes).toMatchObject({
      LOGIN_TIME: 'Friday, March 19, 2021 02:25 PM UTC',
    });
  });

  it('is another one each time, by its event id', () => {
    const eventId = () => (build().request.userAttributes as Record<string, string>)['EVENT_ID'];
    expect(eventId()).not.toBe(eventId());
  });
});
