import type { GrantFacts } from '../pool/traps/grant-traps.ts';
import { awsFaultKind } from './aws-fault.ts';
import type { AwsSettings } from './aws-settings.ts';
import { type Caller, principalOf } from './caller.ts';

/** Whether Cognito can come to use a key; what cannot be found out is null. */
export async function askGrant(
  { keyArn, poolId, caller }: { keyArn: string; poolId: string; caller: Caller },
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<GrantFacts> {
  const [cognitoMay, callerMay] = await Promise.all([
    unlessDenied(() => mayCognito(keyArn, settings, signal)),
    unlessDenied(() => mayCaller(keyArn, poolId, caller, settings, signal)),
  ]);
  return { cognitoMay, callerMay, caller: caller.arn };
}

async function mayCognito(
  keyArn: string,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<boolean> {
  const { KMSClient, GetKeyPolicyCommand } = await import('@aws-sdk/client-kms');
  const { Policy = '{}' } = await new KMSClient(settings).send(
    new GetKeyPolicyCommand({ KeyId: keyArn, PolicyName: 'default' }),
    { abortSignal: signal },
  );
  const { Statement = [] } = JSON.parse(Policy) as { Statement?: KeyStatement[] };
  return [Statement].flat().some(letsCognito);
}

interface KeyStatement {
  readonly Effect?: string;
  readonly Principal?: { readonly Service?: string | readonly string[] };
  readonly Action?: string | readonly string[];
}

function letsCognito({ Effect, Principal, Action }: KeyStatement): boolean {
  const services = [Principal?.Service ?? []].flat();
  const actions = [Action ?? []].flat();
  return (
    Effect === 'Allow' &&
    services.includes('cognito-idp.amazonaws.com') &&
    actions.some((action) => ['kms:CreateGrant', 'kms:*', '*'].includes(action))
  );
}

async function mayCaller(
  keyArn: string,
  poolId: string,
  caller: Caller,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<boolean | null> {
  if (caller.arn.endsWith(':root')) return true;
  const { IAMClient, SimulatePrincipalPolicyCommand } = await import('@aws-sdk/client-iam');
  const { EvaluationResults = [] } = await new IAMClient(settings).send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: principalOf(caller),
      ActionNames: ['kms:CreateGrant'],
      ResourceArns: [keyArn],
      ContextEntries: [
        {
          ContextKeyName: 'kms:EncryptionContext:userpool-id',
          ContextKeyType: 'string',
          ContextKeyValues: [poolId],
        },
      ],
    }),
    { abortSignal: signal },
  );
  const decision = EvaluationResults[0]?.EvalDecision;
  return decision === undefined ? null : decision === 'allowed';
}

/** Not to be allowed to know is no reason to stop. */
async function unlessDenied(ask: () => Promise<boolean | null>): Promise<boolean | null> {
  try {
    return await ask();
  } catch (error) {
    const { name } = error as Error;
    if (name === 'NoSuchEntityException' || name === 'NotFoundException') return null;
    if (awsFaultKind(error) === 'denied') return null;
    throw error;
  }
}
