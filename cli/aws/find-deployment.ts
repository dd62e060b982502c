import { STACK_OUTPUTS, type StackOutput } from '../../infra/stack/stack-outputs.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { awsFaultOf } from './aws-fault.ts';
import type { AwsSettings } from './aws-settings.ts';
import type { Deployment } from './deployment.ts';

/**
 * Asks CloudFormation what a stack is made of.
 *
 * @throws CommandError when there is no such stack, or it tells nothing of Sealpost
 */
export async function findDeployment(
  stackName: string,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<Deployment> {
  const { CloudFormationClient, DescribeStacksCommand } = await import(
    '@aws-sdk/client-cloudformation'
  );
  const client = new CloudFormationClient(settings);
  const { Stacks = [] } = await client
    .send(new DescribeStacksCommand({ StackName: stackName }), { abortSignal: signal })
    .catch((error: unknown) => {
      throw isMissing(error)
        ? noSuchStack(stackName)
        : awsFaultOf(error, 'cloudformation:DescribeStacks');
    });
  const told = new Map(
    (Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
  const deployment: Partial<Record<StackOutput, string>> = {};
  for (const [part, output] of Object.entries(STACK_OUTPUTS) as [StackOutput, string][]) {
    const value = told.get(output);
    if (value !== undefined) deployment[part] = value;
  }
  if (deployment.keyArn !== undefined) return deployment;
  throw new CommandError(
    EXIT.usage,
    `The stack ${stackName} is no deployment of Sealpost: it does not tell of a key of codes. Name another with --stack.`,
  );
}

/** CloudFormation says it in words only. */
function isMissing(error: unknown): boolean {
  const { name, message } = error as Error;
  return name === 'ValidationError' && /does not exist/.test(message);
}

function noSuchStack(name: string): CommandError {
  return new CommandError(
    EXIT.usage,
    `There is no stack ${name} in this account and Region. Name it with --stack and --region, or deploy it first: npm run deploy.`,
  );
}
