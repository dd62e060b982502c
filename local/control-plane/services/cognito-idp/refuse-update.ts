import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, Json } from '../../account.ts';

const KEY_ARN = /^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/;
const FUNCTION_ARN = /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/;

const VALUES: Readonly<Record<string, readonly string[]>> = {
  DeletionProtection: ['ACTIVE', 'INACTIVE'],
  MfaConfiguration: ['OFF', 'ON', 'OPTIONAL'],
  UserPoolTier: ['LITE', 'ESSENTIALS', 'PLUS'],
};

/**
 * What Cognito refuses although the model allows it, as it is documented or has been reported.
 *
 * @throws AwsError
 */
export function refuseUpdate(input: Json, pool: Json, account: ControlPlaneAccount): void {
  const refuse = (message: string, name = 'InvalidParameterException') => {
    throw new AwsError(name, message);
  };
  for (const [name, values] of Object.entries(VALUES)) {
    const value = input[name];
    if (value !== undefined && !values.includes(value as string)) {
      refuse(
        `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must satisfy enum value set: [${values.join(', ')}]`,
      );
    }
  }
  const password = member(member(input, 'Policies'), 'PasswordPolicy');
  const invites = member(input, 'AdminCreateUserConfig');
  if (
    password['TemporaryPasswordValidityDays'] !== undefined &&
    invites['UnusedAccountValidityDays'] !== undefined
  ) {
    refuse(
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    );
  }
  if (input['MfaConfiguration'] === 'ON' && pool['MfaConfiguration'] !== 'ON') {
    refuse('Cannot turn MFA functionality ON, once the user pool has been created.');
  }
  const hasSms = input['SmsConfiguration'] !== undefined;
  const verifies = (input['AutoVerifiedAttributes'] ?? []) as string[];
  if (!hasSms && verifies.includes('phone_number')) {
    refuse('SMS configuration is required when phone_number is selected for auto verification');
  }
  refuseTriggers(member(input, 'LambdaConfig'), account, refuse);
}

function refuseTriggers(
  config: Json,
  { functions }: ControlPlaneAccount,
  refuse: (message: string, name?: string) => void,
): void {
  const key = config['KMSKeyID'];
  if (key !== undefined && !KEY_ARN.test(String(key))) refuse('KMSKeyID must be the ARN of a key.');
  for (const sender of ['CustomEmailSender', 'CustomSMSSender']) {
    if (config[sender] === undefined) continue;
    if (key === undefined) refuse(`KMSKeyID is required with ${sender}.`);
    const { LambdaVersion, LambdaArn } = member(config, sender);
    if (LambdaVersion !== 'V1_0') refuse(`${sender}.LambdaVersion must be V1_0.`);
    if (!FUNCTION_ARN.test(String(LambdaArn)))
      refuse(`${sender}.LambdaArn must be the ARN of a function.`);
    const policy = functions.get(String(LambdaArn))?.policy;
    if (!JSON.stringify(policy ?? null).includes('cognito-idp.amazonaws.com')) {
      refuse(`Cognito may not invoke ${LambdaArn}.`, 'InvalidLambdaResponseException');
    }
  }
}

function member(value: Json, name: string): Json {
  return (value[name] ?? {}) as Json;
}
