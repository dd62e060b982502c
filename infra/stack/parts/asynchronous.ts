import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { ASYNC_EVENT_AGE_SECONDS, ASYNC_RETRIES } from '../function-settings.ts';
import type { DeployedFunction } from './deployed-function.ts';
import { mayInvoke } from './permissions.ts';

/** How Lambda repeats the events of a function, and whom it tells when it gives one up. */
export function triesAgain(called: DeployedFunction, onFailure?: IFunction): void {
  new CfnEventInvokeConfig(called, 'Retries', {
    functionName: called.lambda.functionName,
    qualifier: '$LATEST',
    maximumRetryAttempts: ASYNC_RETRIES,
    maximumEventAgeInSeconds: ASYNC_EVENT_AGE_SECONDS,
    ...(onFailure === undefined
      ? {}
      : { destinationConfig: { onFailure: { destination: onFailure.functionArn } } }),
  });
  if (onFailure !== undefined) called.role.addToPolicy(mayInvoke(onFailure.functionArn));
}
