import { randomBytes } from 'node:crypto';
import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, Json, KeyRecord, Statement } from '../../account.ts';
import { decide } from '../iam/evaluate.ts';
import { principalOf } from '../iam/principal-of.ts';

const COGNITO = 'cognito-idp.amazonaws.com';

/**
 * Gives Cognito its grant on the key of codes when a pool gets another key, in the name of whoever
 * updates the pool. That the key has to be there, in use and symmetric, and that the grant must be
 * permitted, is documented; the words of the refusals are not.
 *
 * @throws AwsError
 */
export function grantOnKey(settings: Json, pool: Json, account: ControlPlaneAccount): void {
  const { KMSKeyID: keyArn } = (settings['LambdaConfig'] ?? {}) as { KMSKeyID?: string };
  const before = (pool['LambdaConfig'] ?? {}) as Json;
  if (keyArn === undefined || keyArn === before['KMSKeyID']) return;
  const key = account.keys.get(keyArn);
  if (key === undefined) throw refused(`The key ${keyArn} does not exist.`);
  const { KeyState, KeySpec, KeyUsage } = key.metadata;
  if (KeyState !== 'Enabled') throw refused(`The key ${keyArn} is ${KeyState}.`);
  if (KeySpec !== 'SYMMETRIC_DEFAULT' || KeyUsage !== 'ENCRYPT_DECRYPT') {
    throw refused(`The key ${keyArn} is not a symmetric encryption key.`);
  }
  const poolId = String(pool['Id']);
  if (!letsCognito(key) && !mayCaller(keyArn, poolId, account)) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${account.caller.arn} is not authorized to perform: kms:CreateGrant on resource: ${keyArn} because no identity-based policy allows the kms:CreateGrant action`,
    );
  }
  key.grants.push({
    KeyId: keyArn,
    GrantId: randomBytes(32).toString('hex'),
    GranteePrincipal: COGNITO,
    IssuingAccount: `arn:aws:iam::${account.accountId}:root`,
    CreationDate: Math.floor(Date.now() / 1000),
    Operations: ['Encrypt', 'GenerateDataKey'],
    Constraints: { EncryptionContextSubset: { 'userpool-id': poolId } },
  });
}

function refused(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** As the documentation had it until 2023: the service itself may, by the key's policy. */
function letsCognito({ policy }: KeyRecord): boolean {
  const theirs = policy.Statement.filter(isForCognito);
  // Who asks is not looked at: the conditions of such a statement are on the pool and the account.
  return decide(theirs.map(withoutCondition), 'kms:CreateGrant', '*', {}) === 'allowed';
}

function isForCognito({ Principal }: Statement): boolean {
  const { Service = [] } = (Principal ?? {}) as { Service?: string | string[] };
  return [Service].flat().includes(COGNITO);
}

function withoutCondition({ Condition: _, ...statement }: Statement): Statement {
  return statement;
}

/** Of a caller whose policies this account does not have, only what is denied is known. */
function mayCaller(keyArn: string, poolId: string, account: ControlPlaneAccount): boolean {
  if (account.denied.has('kms:CreateGrant')) return false;
  const statements = account.principals.get(principalOf(account.caller.arn));
  if (statements === undefined) return true;
  const context = { 'kms:EncryptionContext:userpool-id': poolId };
  return decide(statements, 'kms:CreateGrant', keyArn, context) === 'allowed';
}
