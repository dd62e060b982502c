import type { Attachment } from '../triggers.ts';
import { type Finding, refused, warning } from './finding.ts';

/** Whether Cognito gets to use the key when the pool is updated. */
export interface GrantFacts {
  /** By the key's policy, for the service itself; null when it cannot be read. */
  readonly cognitoMay: boolean | null;
  /** Whoever calls, by their own policies; null when nobody here can find out. */
  readonly callerMay: boolean | null;
  readonly caller: string;
}

/** AWS has described two ways to the grant; one is enough. */
export function grantTraps({ keyArn }: Attachment, facts: GrantFacts): Finding[] {
  if (facts.cognitoMay === true || facts.callerMay === true) return [];
  const permission = `kms:CreateGrant on ${keyArn}`;
  if (facts.callerMay === false) {
    return [
      refused(
        'no-create-grant',
        `Nobody may give Cognito the use of the key: ${facts.caller} lacks ${permission}, and the key’s policy does not let cognito-idp.amazonaws.com make the grant itself.`,
        `Allow ${permission} to ${facts.caller}, or add the statement CognitoMakesItsGrant to the key’s policy, as the stack has it.`,
      ),
    ];
  }
  return [
    warning(
      'create-grant-unknown',
      `Whether ${facts.caller} has ${permission} cannot be found out here, since that takes iam:SimulatePrincipalPolicy and kms:GetKeyPolicy.`,
      'If it is missing, Cognito refuses the update and the pool stays as it is.',
    ),
  ];
}
