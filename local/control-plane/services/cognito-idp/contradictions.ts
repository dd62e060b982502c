import type { Json } from '../../account.ts';

/** What is refused, and as which error unless it is an InvalidParameterException. */
export type Refusal = readonly [message: string, name?: string];

/** Looks at the settings that a pool would have. */
type Contradiction = (settings: Json, factors: Json) => Refusal | null;

const part = (value: Json, name: string) => (value[name] ?? {}) as Json;
const list = (value: Json, name: string) => (value[name] ?? []) as readonly unknown[];

/** A second factor that is no text message; see SetUserPoolMfaConfig. */
export function hasOtherFactor(factors: Json): boolean {
  const { Enabled } = part(factors, 'SoftwareTokenMfaConfiguration');
  return Enabled === true || factors['EmailMfaConfiguration'] !== undefined;
}

/** Texts in public reports of AWS's answers, unless a comment says otherwise. */
const CONTRADICTIONS: readonly Contradiction[] = [
  phoneWithoutSms,
  (settings, factors) => {
    const isOff = (settings['MfaConfiguration'] ?? 'OFF') === 'OFF';
    return isOff || settings['SmsConfiguration'] !== undefined || hasOtherFactor(factors)
      ? null
      : [
          'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
        ];
  },
  (settings) => {
    const verified = list(settings, 'AutoVerifiedAttributes');
    const { AttributesRequireVerificationBeforeUpdate = [] } = part(
      settings,
      'UserAttributeUpdateSettings',
    ) as { AttributesRequireVerificationBeforeUpdate?: readonly unknown[] };
    return AttributesRequireVerificationBeforeUpdate.every((one) => verified.includes(one))
      ? null
      : [
          'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
        ];
  },
  (settings) => {
    const template = part(settings, 'VerificationMessageTemplate');
    return template['EmailMessage'] !== undefined && template['EmailMessageByLink'] !== undefined
      ? ['The message is invalid.']
      : null;
  },
  // That they must be the same is documented; the words are not.
  (settings) => {
    const triggers = part(settings, 'LambdaConfig');
    const { LambdaArn } = part(triggers, 'PreTokenGenerationConfig');
    const older = triggers['PreTokenGeneration'];
    return LambdaArn === undefined || older === undefined || LambdaArn === older
      ? null
      : ['PreTokenGeneration and PreTokenGenerationConfig must have the same LambdaArn.'];
  },
  (settings) => {
    const tier = settings['UserPoolTier'] as string;
    const mode = part(settings, 'UserPoolAddOns')['AdvancedSecurityMode'] ?? 'OFF';
    return tier !== 'PLUS' && ['AUDIT', 'ENFORCED'].includes(mode as string)
      ? unavailable(tier, 'Threat Protection')
      : null;
  },
  // Which plan has it is documented; what AWS calls it here is not.
  (settings) => {
    const policies = part(settings, 'Policies');
    const factors = list(part(policies, 'SignInPolicy'), 'AllowedFirstAuthFactors');
    return settings['UserPoolTier'] === 'LITE' && factors.some((factor) => factor !== 'PASSWORD')
      ? unavailable('LITE', 'Passwordless')
      : null;
  },
];

function phoneWithoutSms(settings: Json): Refusal | null {
  const verified = list(settings, 'AutoVerifiedAttributes');
  return settings['SmsConfiguration'] === undefined && verified.includes('phone_number')
    ? ['SMS configuration is required when phone_number is selected for auto verification']
    : null;
}

function unavailable(tier: string, feature: string): Refusal {
  return [
    `The following features need to be disabled for the ${tier} pricing tier configured: ${feature}`,
    'FeatureUnavailableInTierException',
  ];
}

/**
 * The first contradiction in the settings that a pool would have. One that the pool has already is
 * none: Cognito let it be, for a reason that is not known here. A phone without an SMS configuration
 * has been seen to be refused at any time.
 */
export function contradictionIn(settings: Json, pool: Json, factors: Json): Refusal | null {
  for (const contradiction of CONTRADICTIONS) {
    const found = contradiction(settings, factors);
    if (found === null) continue;
    if (contradiction === phoneWithoutSms || contradiction(pool, factors) === null) return found;
  }
  return null;
}
