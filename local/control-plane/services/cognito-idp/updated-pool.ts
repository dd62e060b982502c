import { UpdateUserPoolRequest$ } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import type { Json } from '../../account.ts';

/** What a setting becomes that an update does not repeat; the others are gone. */
export const DEFAULTS: Readonly<Json> = {
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  DeletionProtection: 'INACTIVE',
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  LambdaConfig: {},
  MfaConfiguration: 'OFF',
  Policies: {
    PasswordPolicy: {
      MinimumLength: 8,
      RequireUppercase: true,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      TemporaryPasswordValidityDays: 7,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
  },
  UserPoolTags: {},
  UserPoolTier: 'ESSENTIALS',
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
};

/** Every setting that an update takes, by the model. */
export const SETTINGS = Object.keys(
  NormalizedSchema.of(UpdateUserPoolRequest$).getMemberSchemas(),
).filter((name) => name !== 'UserPoolId' && name !== 'PoolName');

/**
 * The pool after an update. **What the update does not repeat is reset**, as AWS does; a pool without
 * a name there is none, so that it stays.
 */
export function updatedPool(pool: Json, { UserPoolId: _, PoolName, ...input }: Json): Json {
  const updated: Json = { ...pool, LastModifiedDate: Date.now() / 1000 };
  for (const name of SETTINGS) {
    delete updated[name];
    if (DEFAULTS[name] !== undefined) updated[name] = DEFAULTS[name];
  }
  Object.assign(updated, input);
  if (PoolName !== undefined) updated['Name'] = PoolName;
  return { ...updated, ...tellTwice(updated) };
}

/** The life of a temporary password is told at a second, older place too. */
function tellTwice({ Policies, AdminCreateUserConfig }: Json): Json {
  const days = (Policies as { PasswordPolicy?: Json } | undefined)?.PasswordPolicy?.[
    'TemporaryPasswordValidityDays'
  ];
  if (days === undefined || AdminCreateUserConfig === undefined) return {};
  const invites = AdminCreateUserConfig as Json;
  return { AdminCreateUserConfig: { ...invites, UnusedAccountValidityDays: days } };
}
