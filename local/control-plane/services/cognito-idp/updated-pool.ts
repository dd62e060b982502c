import { UpdateUserPoolRequest$ } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import type { Json } from '../../account.ts';

/** Days that a temporary password lives, unless somebody says otherwise. */
const DAYS = 7;

/** What a setting becomes that an update does not repeat; the others are gone. */
export const DEFAULTS: Readonly<Json> = {
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: DAYS },
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
      TemporaryPasswordValidityDays: DAYS,
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

/** The one setting that is documented to stay when it is not repeated. */
export const KEPT = 'DcrConfiguration';

/**
 * The pool after an update. **What the update does not repeat is reset**, as AWS documents it, even
 * where AWS has been seen to be kinder (it has kept MfaConfiguration); a pool without a name there is
 * none, so that it stays.
 */
export function updatedPool(pool: Json, { UserPoolId: _, PoolName, ...input }: Json): Json {
  const updated: Json = { ...pool, LastModifiedDate: Date.now() / 1000 };
  for (const name of SETTINGS) {
    if (name === KEPT) continue;
    delete updated[name];
    if (DEFAULTS[name] !== undefined) updated[name] = structuredClone(DEFAULTS[name]);
  }
  Object.assign(updated, structuredClone(input));
  if (PoolName !== undefined) updated['Name'] = PoolName;
  return { ...updated, ...daysOf(updated) };
}

/** The life of a temporary password is told at a second, older place too; 0 is as if not given. */
function daysOf({ Policies, AdminCreateUserConfig }: Json): Json {
  const policies = Policies as { PasswordPolicy?: Json } | undefined;
  const { TemporaryPasswordValidityDays: given } = policies?.PasswordPolicy ?? {};
  if (given === undefined) return {};
  const days = given === 0 ? DAYS : given;
  const password = { ...policies?.PasswordPolicy, TemporaryPasswordValidityDays: days };
  return {
    Policies: { ...policies, PasswordPolicy: password },
    ...(AdminCreateUserConfig === undefined
      ? {}
      : {
          AdminCreateUserConfig: {
            ...(AdminCreateUserConfig as Json),
            UnusedAccountValidityDays: days,
          },
        }),
  };
}
