/** The way a message leaves: each channel has a Lambda trigger of its own. */
export type Channel = 'email' | 'sms';

/** What stands behind `CustomEmailSender_` or `CustomSMSSender_` in `triggerSource`. */
export type TriggerSuffix =
  | 'SignUp'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'AdminCreateUser'
  | 'Authentication'
  | 'AccountTakeOverNotification';

/** One thing Cognito can ask a custom sender to do. */
export interface CognitoTrigger {
  readonly channel: Channel;
  readonly trigger: TriggerSuffix;
}

/** The suffixes both channels have, in the order of a user's life with an account. */
const ON_BOTH_CHANNELS: readonly TriggerSuffix[] = [
  'SignUp',
  'ResendCode',
  'AdminCreateUser',
  'Authentication',
  'ForgotPassword',
  'UpdateUserAttribute',
  'VerifyUserAttribute',
];

/** All triggers: those of e-mail, then those of SMS, which has no take-over notice. */
export const TRIGGERS: readonly CognitoTrigger[] = [
  ...ON_BOTH_CHANNELS.map((trigger): CognitoTrigger => ({ channel: 'email', trigger })),
  { channel: 'email', trigger: 'AccountTakeOverNotification' },
  ...ON_BOTH_CHANNELS.map((trigger): CognitoTrigger => ({ channel: 'sms', trigger })),
];

/**
 * The `triggerSource` string of an event.
 *
 * @throws RangeError for an SMS take-over notice, which Cognito does not have.
 */
export function triggerSource({ channel, trigger }: CognitoTrigger): string {
  if (channel === 'sms' && trigger === 'AccountTakeOverNotification') {
    throw new RangeError('Cognito has no SMS trigger AccountTakeOverNotification');
  }
  return `${channel === 'email' ? 'CustomEmailSender' : 'CustomSMSSender'}_${trigger}`;
}
