import { randomUUID } from 'node:crypto';

export interface SyntheticSend {
  readonly channel: 'email' | 'sms';
  readonly address: string;
}

export interface SyntheticEvent {
  readonly triggerSource: string;
  readonly userPoolId: string;
  readonly request: { readonly code: string };
}

/** Nobody in any pool is called this. */
export const SYNTHETIC_USER = 'sealpost-doctor';

/** A sign-up as Cognito brings it to a sender, of a user that does not exist. */
export function syntheticEvent(
  { channel, address }: SyntheticSend,
  poolId: string,
  code: string,
): SyntheticEvent {
  const isEmail = channel === 'email';
  const event = {
    version: '1',
    triggerSource: isEmail ? 'CustomEmailSender_SignUp' : 'CustomSMSSender_SignUp',
    region: poolId.split('_')[0],
    userPoolId: poolId,
    userName: SYNTHETIC_USER,
    callerContext: {
      awsSdkVersion: 'aws-sdk-unknown-unknown',
      clientId: 'CLIENT_ID_NOT_APPLICABLE',
    },
    request: {
      type: isEmail ? 'customEmailSenderRequestV1' : 'customSMSSenderRequestV1',
      code,
      clientMetadata: null,
      userAttributes: {
        sub: randomUUID(),
        'cognito:user_status': 'UNCONFIRMED',
        ...(isEmail
          ? { email_verified: 'false', email: address }
          : { phone_number_verified: 'false', phone_number: address }),
      },
    },
  };
  return event;
}
