import { type CognitoTrigger, type TriggerSuffix, triggerSource } from './cognito-trigger.ts';
import { type TakeOverAttributes, takeOverAttributes } from './take-over-attributes.ts';

export { type Channel, TRIGGERS, type TriggerSuffix } from './cognito-trigger.ts';

/** Who the event is about, and what it carries. */
export interface CognitoEventInput extends CognitoTrigger {
  readonly poolId: string;
  readonly region: string;
  readonly clientId: string | null;
  readonly userName: string;
  readonly sub: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Default: what a real user of that trigger would have. */
  readonly emailVerified?: boolean | undefined;
  /** Default: what a real user of that trigger would have. */
  readonly phoneVerified?: boolean | undefined;
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
  readonly clientMetadata?: Readonly<Record<string, string>> | null | undefined;
  /** Base64 of the encrypted code; ignored by the take-over notice, which has none. */
  readonly code: string | null;
  /** Sign-in time of a take-over notice; default now. */
  readonly loginTime?: Date | undefined;
}

/** A custom sender event, member for member as Lambda receives it: no `response`, no timestamp. */
export interface CognitoEvent {
  readonly version: '1';
  readonly triggerSource: string;
  readonly region: string;
  readonly userPoolId: string;
  readonly userName: string;
  readonly callerContext: {
    readonly awsSdkVersion: string | null;
    readonly clientId: string | null;
  };
  readonly request: {
    readonly type: 'customEmailSenderRequestV1' | 'customSMSSenderRequestV1';
    readonly code: string | null;
    readonly clientMetadata: Readonly<Record<string, string>> | null;
    readonly userAttributes: Readonly<Record<string, string>> | TakeOverAttributes;
  };
}

/**
 * The event that Cognito hands to a custom sender for this trigger.
 *
 * @throws RangeError for an SMS take-over notice, which Cognito does not have.
 */
export function buildCognitoEvent(input: CognitoEventInput): CognitoEvent {
  const takeOver = input.trigger === 'AccountTakeOverNotification';
  return {
    version: '1',
    triggerSource: triggerSource(input),
    region: input.region,
    userPoolId: input.poolId,
    userName: input.userName,
    callerContext: {
      // Only the risk engine, which no SDK called, leaves the version out.
      awsSdkVersion: takeOver ? null : 'aws-sdk-unknown-unknown',
      clientId: input.clientId,
    },
    request: {
      type: input.channel === 'email' ? 'customEmailSenderRequestV1' : 'customSMSSenderRequestV1',
      code: takeOver ? null : input.code,
      clientMetadata: takeOver ? null : (input.clientMetadata ?? null),
      userAttributes: takeOver
        ? takeOverAttributes(input.userName, input.region, input.loginTime ?? new Date())
        : userAttributes(input),
    },
  };
}

/** The user's own attributes. Cognito turns every value into a string, booleans included. */
function userAttributes(input: CognitoEventInput): Record<string, string> {
  const { email, phone, name, locale, trigger } = input;
  const verified = !AWAITS_VERIFICATION.has(trigger);
  return {
    sub: input.sub,
    ...(email === undefined ? {} : { email_verified: String(input.emailVerified ?? verified) }),
    'cognito:user_status': USER_STATUS[trigger] ?? 'CONFIRMED',
    ...(phone === undefined
      ? {}
      : { phone_number_verified: String(input.phoneVerified ?? verified), phone_number: phone }),
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(locale === undefined ? {} : { locale }),
  };
}

/** The code of these triggers is what proves the address, so it is not proven yet. */
const AWAITS_VERIFICATION: ReadonlySet<TriggerSuffix> = new Set([
  'SignUp',
  'ResendCode',
  'UpdateUserAttribute',
  'VerifyUserAttribute',
]);

const USER_STATUS: Partial<Record<TriggerSuffix, string>> = {
  SignUp: 'UNCONFIRMED',
  ResendCode: 'UNCONFIRMED',
  AdminCreateUser: 'FORCE_CHANGE_PASSWORD',
};
