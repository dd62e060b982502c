import { encryptCode } from './messages/encrypt-code.ts';
import { pool } from './messages/pool.ts';

/** The two functions that are measured. */
export type Channel = 'email' | 'sms';

/** A custom-sender event as Cognito writes it. */
export type CognitoEvent = Readonly<Record<string, unknown>>;

const sub = '6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4e5';

const byChannel = {
  email: {
    triggerSource: 'CustomEmailSender_SignUp',
    type: 'customEmailSenderRequestV1',
    code: '493021',
    userAttributes: {
      sub,
      email_verified: 'false',
      'cognito:user_status': 'UNCONFIRMED',
      email: 'ann@example.com',
    },
  },
  sms: {
    triggerSource: 'CustomSMSSender_Authentication',
    type: 'customSMSSenderRequestV1',
    code: '493021',
    userAttributes: {
      sub,
      phone_number_verified: 'true',
      'cognito:user_status': 'CONFIRMED',
      phone_number: '+12065550123',
    },
  },
} as const;

/**
 * One SignUp e-mail event or one Authentication SMS event, the same each time but for its
 * ciphertext.
 */
export const createEvent = async (channel: Channel): Promise<CognitoEvent> => {
  const { triggerSource, type, code, userAttributes } = byChannel[channel];
  return {
    version: '1',
    triggerSource,
    region: pool.region,
    userPoolId: pool.userPoolId,
    userName: sub,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.clientId },
    request: { type, code: await encryptCode(code), clientMetadata: null, userAttributes },
  };
};

/** As many events as asked for, each with a ciphertext of its own. */
export const createEvents = async (channel: Channel, count: number): Promise<CognitoEvent[]> => {
  const events: CognitoEvent[] = [];
  // One after another: the encryption keeps a core busy by itself, so parallel calls gain nothing.
  while (events.length < count) events.push(await createEvent(channel));
  return events;
};
