import { functionTraps } from '../../pool/traps/function-traps.ts';
import type { PolicyStatement } from '../../pool/traps/invoke-statements.ts';
import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { allOr, broken, ok, type Result, unchecked } from '../finding.ts';
import { type PresentFunction, type SenderName, sendersOf } from '../functions-of.ts';

type Sender = PresentFunction & { readonly name: SenderName };

/** Whether Cognito may call the senders, and they may decrypt what it brings. */
export function permissionChecks({ deployment, poolIds }: Exam): readonly Check[] {
  return sendersOf(deployment).flatMap((sender) => [
    ...poolIds.map((poolId) => ({
      name: `${sender.name}:invoke`,
      run: (exam: Exam, signal: AbortSignal) => mayCognitoCall(sender, poolId, exam, signal),
    })),
    ...poolIds.map((poolId) => ({
      name: `${sender.name}:decrypt`,
      run: (exam: Exam, signal: AbortSignal) => mayDecrypt(sender, poolId, exam, signal),
    })),
  ]);
}

async function mayCognitoCall(
  { name, arn }: Sender,
  poolId: string,
  { settings, caller: { accountId } }: Exam,
  abortSignal: AbortSignal,
): Promise<Result[]> {
  const policy = await ask('lambda:GetPolicy', async () => {
    const { LambdaClient, GetPolicyCommand } = await import('@aws-sdk/client-lambda');
    return await new LambdaClient(settings).send(new GetPolicyCommand({ FunctionName: arn }), {
      abortSignal,
    });
  });
  const { Statement = [] } = JSON.parse(policy?.Policy ?? '{}') as {
    Statement?: PolicyStatement[];
  };
  const [, partition, , region] = arn.split(':');
  const poolArn = `arn:${partition}:cognito-idp:${region}:${accountId}:userpool/${poolId}`;
  const channel = name === 'custom-email-sender' ? 'email' : 'sms';
  const traps = functionTraps(
    { channel, arn, poolId, poolArn, accountId },
    { statements: [Statement].flat() },
  );
  return allOr(
    traps.map(({ state, says, fix }) => ({
      state: state === 'refused' ? ('broken' as const) : ('warning' as const),
      says,
      fix,
    })),
    `Cognito may call ${name} for ${poolId}, and for no pool of others.`,
  );
}

async function mayDecrypt(
  { name }: Sender,
  poolId: string,
  exam: Exam,
  abortSignal: AbortSignal,
): Promise<Result[]> {
  const role = (await exam.configurationOf(name))?.Role;
  const keyArn = exam.deployment.keyArn;
  if (role === undefined || keyArn === undefined) return [];
  const decision = await ask('iam:SimulatePrincipalPolicy', async () => {
    const { IAMClient, SimulatePrincipalPolicyCommand } = await import('@aws-sdk/client-iam');
    const { EvaluationResults = [] } = await new IAMClient(exam.settings).send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: role,
        ActionNames: ['kms:Decrypt'],
        ResourceArns: [keyArn],
        ContextEntries: [
          {
            ContextKeyName: 'kms:EncryptionContext:userpool-id',
            ContextKeyType: 'string',
            ContextKeyValues: [poolId],
          },
        ],
      }),
      { abortSignal },
    );
    return EvaluationResults[0]?.EvalDecision ?? 'unknown';
  });
  if (decision === 'allowed') return [ok(`${name} may decrypt codes of ${poolId}.`)];
  if (decision === null || decision === 'unknown') {
    return [
      unchecked(`IAM does not tell of ${role}.`, 'Does the role of the function still exist?'),
    ];
  }
  return [
    broken(
      `${name} may not decrypt codes of ${poolId}: nobody gets one.`,
      `Allow kms:Decrypt on ${keyArn} to ${role}, where kms:EncryptionContext:userpool-id is ${poolId}; npm run deploy does.`,
    ),
  ];
}
