import type { Json } from './account.ts';

/** A pool as somebody has set it up: every setting is another than what Cognito would take by itself. */
export function samplePool(id: string, arn: string): Json {
  return {
    Id: id,
    Name: 'customers',
    Arn: arn,
    Status: 'Enabled',
    CreationDate: 1_650_000_000.123,
    LastModifiedDate: 1_700_000_000.456,
    EstimatedNumberOfUsers: 48_213,
    Domain: 'customers',
    SchemaAttributes: [
      { Name: 'email', AttributeDataType: 'String', Mutable: true, Required: true },
    ],
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    Policies: {
      PasswordPolicy: {
        MinimumLength: 14,
        RequireUppercase: false,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: false,
        PasswordHistorySize: 5,
        TemporaryPasswordValidityDays: 3,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
    },
    DeletionProtection: 'ACTIVE',
    LambdaConfig: {
      PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:check-invitation',
      PostConfirmation: 'arn:aws:lambda:us-east-1:123456789012:function:welcome',
      PreTokenGenerationConfig: {
        LambdaVersion: 'V2_0',
        LambdaArn: 'arn:aws:lambda:us-east-1:123456789012:function:add-claims',
      },
    },
    AutoVerifiedAttributes: ['email'],
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      EmailMessage: 'Your code is {####}.',
      EmailSubject: 'Your code',
    },
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    MfaConfiguration: 'OPTIONAL',
    DeviceConfiguration: {
      ChallengeRequiredOnNewDevice: true,
      DeviceOnlyRememberedOnUserPrompt: true,
    },
    EmailConfiguration: {
      EmailSendingAccount: 'DEVELOPER',
      SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
      From: 'Customers <no-reply@example.com>',
    },
    SmsConfiguration: {
      SnsCallerArn: 'arn:aws:iam::123456789012:role/cognito-sms',
      ExternalId: '5ea19057-1111-4000-8000-000000000000',
      SnsRegion: 'us-east-1',
    },
    UserPoolTags: { team: 'identity', stage: 'live' },
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      UnusedAccountValidityDays: 3,
      InviteMessageTemplate: { EmailSubject: 'Welcome', EmailMessage: '{username} {####}' },
    },
    UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
    UserPoolTier: 'PLUS',
  };
}
