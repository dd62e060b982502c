import {
  AdvancedSecurityEnabledModeType,
  AdvancedSecurityModeType,
  AuthFactorType,
  CustomEmailSenderLambdaVersionType,
  CustomSMSSenderLambdaVersionType,
  DefaultEmailOptionType,
  DeletionProtectionType,
  EmailSendingAccountType,
  EncryptionKeyType,
  InboundFederationLambdaVersionType,
  IssuerType,
  PreTokenGenerationLambdaVersionType,
  RecoveryOptionNameType,
  UserPoolMfaType,
  UserPoolTierType,
  VerifiedAttributeType,
} from '@aws-sdk/client-cognito-identity-provider';

/** What a value must be, in AWS's words; null when it is. */
export type Constraint = (value: unknown) => string | null;

const oneOf =
  (values: Readonly<Record<string, string>>): Constraint =>
  (value) =>
    Object.values(values).includes(value as string)
      ? null
      : `Member must satisfy enum value set: [${Object.values(values).join(', ')}]`;

const matching =
  (pattern: RegExp): Constraint =>
  (value) =>
    pattern.test(String(value))
      ? null
      : `Member must satisfy regular expression pattern: ${pattern.source.slice(1, -1)}`;

/** The length of a text or a list, or the value of a number. */
const between =
  (least: number, most: number): Constraint =>
  (value) => {
    const isNumber = typeof value === 'number';
    const size = isNumber ? value : (value as string | unknown[]).length;
    const what = isNumber ? 'value' : 'length';
    if (size < least) return `Member must have ${what} greater than or equal to ${least}`;
    return size > most ? `Member must have ${what} less than or equal to ${most}` : null;
  };

const all =
  (...constraints: Constraint[]): Constraint =>
  (value) =>
    constraints.map((one) => one(value)).find((fault) => fault !== null) ?? null;

const arn = all(
  between(20, 2048),
  matching(
    /^arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?$/,
  ),
);
const text = (most: number) => all(between(6, most), matching(/^.*\{####\}.*$/s));

/** Triggers that are named by their ARN alone. */
const TRIGGERS = [
  'PreSignUp',
  'CustomMessage',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'PreTokenGeneration',
  'UserMigration',
  'KMSKeyID',
];

/**
 * Values of UpdateUserPool by their path; `[]` for each of a list. From Cognito's API reference, as
 * the SDK's schemas have types only.
 */
export const CONSTRAINTS: Readonly<Record<string, Constraint>> = {
  UserPoolId: all(between(1, 55), matching(/^[\w-]+_[0-9a-zA-Z]+$/)),
  PoolName: all(between(1, 128), matching(/^[\w\s+=,.@-]+$/)),
  DeletionProtection: oneOf(DeletionProtectionType),
  MfaConfiguration: oneOf(UserPoolMfaType),
  UserPoolTier: oneOf(UserPoolTierType),
  'AutoVerifiedAttributes[]': oneOf(VerifiedAttributeType),
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate[]':
    oneOf(VerifiedAttributeType),
  'Policies.PasswordPolicy.MinimumLength': between(6, 99),
  'Policies.PasswordPolicy.PasswordHistorySize': between(0, 24),
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': between(0, 365),
  'Policies.SignInPolicy.AllowedFirstAuthFactors': between(1, 5),
  'Policies.SignInPolicy.AllowedFirstAuthFactors[]': oneOf(AuthFactorType),
  'AdminCreateUserConfig.UnusedAccountValidityDays': between(0, 365),
  'UserPoolAddOns.AdvancedSecurityMode': oneOf(AdvancedSecurityModeType),
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode': oneOf(
    AdvancedSecurityEnabledModeType,
  ),
  'AccountRecoverySetting.RecoveryMechanisms': between(1, 2),
  'AccountRecoverySetting.RecoveryMechanisms[].Priority': between(1, 2),
  'AccountRecoverySetting.RecoveryMechanisms[].Name': oneOf(RecoveryOptionNameType),
  'EmailConfiguration.SourceArn': arn,
  'EmailConfiguration.EmailSendingAccount': oneOf(EmailSendingAccountType),
  'SmsConfiguration.SnsCallerArn': arn,
  'KeyConfiguration.KeyType': oneOf(EncryptionKeyType),
  'IssuerConfiguration.Type': oneOf(IssuerType),
  SmsVerificationMessage: text(140),
  SmsAuthenticationMessage: text(140),
  EmailVerificationMessage: text(20_000),
  EmailVerificationSubject: between(1, 140),
  'VerificationMessageTemplate.SmsMessage': text(140),
  'VerificationMessageTemplate.EmailMessage': text(20_000),
  'VerificationMessageTemplate.EmailSubject': between(1, 140),
  'VerificationMessageTemplate.EmailMessageByLink': all(
    between(6, 20_000),
    matching(/^.*\{##[^#]*##\}.*$/s),
  ),
  'VerificationMessageTemplate.EmailSubjectByLink': between(1, 140),
  'VerificationMessageTemplate.DefaultEmailOption': oneOf(DefaultEmailOptionType),
  ...Object.fromEntries(TRIGGERS.map((name) => [`LambdaConfig.${name}`, arn])),
  'LambdaConfig.CustomEmailSender.LambdaArn': arn,
  'LambdaConfig.CustomSMSSender.LambdaArn': arn,
  'LambdaConfig.PreTokenGenerationConfig.LambdaArn': arn,
  'LambdaConfig.InboundFederation.LambdaArn': arn,
  'LambdaConfig.CustomEmailSender.LambdaVersion': oneOf(CustomEmailSenderLambdaVersionType),
  'LambdaConfig.CustomSMSSender.LambdaVersion': oneOf(CustomSMSSenderLambdaVersionType),
  'LambdaConfig.PreTokenGenerationConfig.LambdaVersion': oneOf(PreTokenGenerationLambdaVersionType),
  'LambdaConfig.InboundFederation.LambdaVersion': oneOf(InboundFederationLambdaVersionType),
};
