import type { FunctionFacts } from '../pool/traps/function-traps.ts';
import type { PolicyStatement } from '../pool/traps/invoke-statements.ts';
import { awsFaultKind, awsFaultOf } from './aws-fault.ts';
import type { AwsSettings } from './aws-settings.ts';

/** @throws CommandError when Lambda does not tell */
export async function askFunction(
  arn: string,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<FunctionFacts> {
  const { LambdaClient, GetFunctionConfigurationCommand, GetPolicyCommand } = await import(
    '@aws-sdk/client-lambda'
  );
  const client = new LambdaClient(settings);
  const abortSignal = signal;
  try {
    await client.send(new GetFunctionConfigurationCommand({ FunctionName: arn }), { abortSignal });
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return 'missing';
    throw awsFaultOf(error, 'lambda:GetFunctionConfiguration');
  }
  try {
    const { Policy = '{}' } = await client.send(new GetPolicyCommand({ FunctionName: arn }), {
      abortSignal,
    });
    const { Statement = [] } = JSON.parse(Policy) as { Statement?: PolicyStatement[] };
    return { statements: [Statement].flat() };
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return { statements: [] };
    if (awsFaultKind(error) === 'denied') return { statements: null };
    throw awsFaultOf(error, 'lambda:GetPolicy');
  }
}
