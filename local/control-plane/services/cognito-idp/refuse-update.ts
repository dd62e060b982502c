import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { Json } from '../../account.ts';
import { contradictionIn, hasOtherFactor, type Refusal } from './contradictions.ts';
import { refuseValues } from './refuse-values.ts';

/**
 * What Cognito refuses although the model allows it, as it is documented or has been reported.
 *
 * @param settings - what the pool would become
 * @param factors - GetUserPoolMfaConfig's answer, but for `MfaConfiguration`
 * @throws AwsError
 */
export function refuseUpdate(input: Json, pool: Json, settings: Json, factors: Json): void {
  refuseValues(input, pool);
  const refusal =
    twoLives(input) ??
    mfaTurnedOn(input, pool, factors) ??
    senderWithoutKey(part(input, 'LambdaConfig')) ??
    contradictionIn(settings, pool, factors);
  if (refusal === null) return;
  const [message, name = 'InvalidParameterException'] = refusal;
  throw new AwsError(name, message);
}

/** A pool tells both, and takes one of them; clients that cannot leave a number out send a 0. */
function twoLives(input: Json): Refusal | null {
  const { TemporaryPasswordValidityDays } = part(part(input, 'Policies'), 'PasswordPolicy');
  const { UnusedAccountValidityDays = 0 } = part(input, 'AdminCreateUserConfig');
  return TemporaryPasswordValidityDays === undefined || UnusedAccountValidityDays === 0
    ? null
    : [
        'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
      ];
}

/** It reads as if it were never possible; with a factor that is no text message it is. */
function mfaTurnedOn(input: Json, pool: Json, factors: Json): Refusal | null {
  const turns = input['MfaConfiguration'] === 'ON' && pool['MfaConfiguration'] !== 'ON';
  return turns && !hasOtherFactor(factors)
    ? ['Cannot turn MFA functionality ON, once the user pool has been created.']
    : null;
}

/** That it is refused is documented; the words are not. */
function senderWithoutKey(triggers: Json): Refusal | null {
  const sender = ['CustomEmailSender', 'CustomSMSSender'].find((name) => name in triggers);
  return sender === undefined || triggers['KMSKeyID'] !== undefined
    ? null
    : [`KMSKeyID is required with ${sender}.`];
}

function part(value: Json, name: string): Json {
  return (value[name] ?? {}) as Json;
}
