import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { FunctionName } from '../../infra/build/functions.ts';
import type { AwsSettings } from '../aws/aws-settings.ts';
import type { Caller } from '../aws/caller.ts';
import type { Deployment } from '../aws/deployment.ts';
import { UserPools } from '../aws/user-pools.ts';
import type { Pool } from '../pool/pool.ts';
import { ask } from './ask-fault.ts';
import type { Exam } from './exam.ts';
import { OUTPUT_OF_FUNCTION } from './functions-of.ts';

export interface ExamTerms {
  readonly caller: Caller;
  readonly stack: string;
  readonly deployment: Deployment;
  readonly settings: AwsSettings;
  readonly suppressed?: string | undefined;
}

export function openExam(terms: ExamTerms, signal: AbortSignal): Exam {
  const { deployment, settings } = terms;
  const functions = new Map<FunctionName, Promise<FunctionConfiguration | null>>();
  const pools = new Map<string, Promise<Pool | null>>();
  const configurationOf = (name: FunctionName) =>
    once(functions, name, () =>
      ask('lambda:GetFunctionConfiguration', async () => {
        const { LambdaClient, GetFunctionConfigurationCommand } = await import(
          '@aws-sdk/client-lambda'
        );
        return await new LambdaClient(settings).send(
          new GetFunctionConfigurationCommand({
            FunctionName: deployment[OUTPUT_OF_FUNCTION[name]],
          }),
          { abortSignal: signal },
        );
      }),
    );
  return {
    ...terms,
    poolIds: (deployment.userPoolIds ?? '').split(',').filter((id) => id !== ''),
    configurationOf,
    pool: (id) =>
      once(pools, id, () =>
        ask('cognito-idp:DescribeUserPool', () => new UserPools(settings, signal).describe(id)),
      ),
  };
}

function once<Key, Value>(held: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>) {
  const made = held.get(key) ?? make();
  held.set(key, made);
  return made;
}
