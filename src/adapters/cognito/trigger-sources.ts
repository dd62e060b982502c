import type { Channel } from '../../domain/channel.ts';
import type { EmailPurpose, Purpose, SmsPurpose } from '../../domain/purpose.ts';

/**
 * Every trigger source, by channel. Keyed by purpose, so a purpose without its source does not
 * compile. Source: Amazon Cognito developer guide, "Custom email sender Lambda trigger" and "Custom
 * SMS sender Lambda trigger".
 */
const EMAIL: Readonly<Record<EmailPurpose, string>> = {
  'sign-up': 'CustomEmailSender_SignUp',
  'resend-code': 'CustomEmailSender_ResendCode',
  'reset-password': 'CustomEmailSender_ForgotPassword',
  'update-attribute': 'CustomEmailSender_UpdateUserAttribute',
  'verify-attribute': 'CustomEmailSender_VerifyUserAttribute',
  invitation: 'CustomEmailSender_AdminCreateUser',
  'sign-in': 'CustomEmailSender_Authentication',
  'account-takeover': 'CustomEmailSender_AccountTakeOverNotification',
};

const SMS: Readonly<Record<SmsPurpose, string>> = {
  'sign-up': 'CustomSMSSender_SignUp',
  'resend-code': 'CustomSMSSender_ResendCode',
  'reset-password': 'CustomSMSSender_ForgotPassword',
  'update-attribute': 'CustomSMSSender_UpdateUserAttribute',
  'verify-attribute': 'CustomSMSSender_VerifyUserAttribute',
  invitation: 'CustomSMSSender_AdminCreateUser',
  'sign-in': 'CustomSMSSender_Authentication',
};

export const TRIGGER_SOURCES = { email: EMAIL, sms: SMS } as const;

const REQUEST_TYPES: Readonly<Record<Channel, string>> = {
  email: 'customEmailSenderRequestV1',
  sms: 'customSMSSenderRequestV1',
};

export function requestType(channel: Channel): string {
  return REQUEST_TYPES[channel];
}

/** What a trigger source asks this channel for, or null when nobody here knows it. */
export function purposeOf<C extends Channel>(
  channel: C,
  triggerSource: string,
): keyof (typeof TRIGGER_SOURCES)[C] | null {
  const sources: Readonly<Partial<Record<Purpose, string>>> = TRIGGER_SOURCES[channel];
  const found = Object.entries(sources).find(([, source]) => source === triggerSource);
  return found === undefined ? null : (found[0] as keyof (typeof TRIGGER_SOURCES)[C]);
}
