import {
  GetFunctionConcurrency$,
  GetFunctionConfiguration$,
  GetFunctionEventInvokeConfig$,
  GetPolicy$,
  Invoke$,
} from '@aws-sdk/client-lambda';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, FunctionRecord } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

type OfFunction = { readonly FunctionName: string };

function arnOf({ FunctionName }: OfFunction, { region, accountId }: ControlPlaneAccount): string {
  return FunctionName.startsWith('arn:')
    ? FunctionName
    : `arn:aws:lambda:${region}:${accountId}:function:${FunctionName}`;
}

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, 404);
}

function functionOf(input: OfFunction, account: ControlPlaneAccount): FunctionRecord {
  const arn = arnOf(input, account);
  const found = account.functions.get(arn);
  if (found === undefined) throw notFound(`Function not found: ${arn}`);
  return found;
}

/** AWS Lambda, as far as how a function is set up, and calling it. */
export const LAMBDA: Service = {
  signingName: 'lambda',
  protocol: 'rest',
  invalid: 'InvalidParameterValueException',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: GetFunctionConfiguration$ as unknown as Operation,
      permission: 'lambda:GetFunctionConfiguration',
      resource: arnOf,
      answer: (input: OfFunction, account) => functionOf(input, account).configuration,
    },
    {
      operation: GetPolicy$ as unknown as Operation,
      permission: 'lambda:GetPolicy',
      resource: arnOf,
      answer: (input: OfFunction, account) => {
        const { policy } = functionOf(input, account);
        if (policy === null) throw notFound('The resource you requested does not exist.');
        return { Policy: JSON.stringify(policy), RevisionId: '1' };
      },
    },
    {
      operation: GetFunctionEventInvokeConfig$ as unknown as Operation,
      permission: 'lambda:GetFunctionEventInvokeConfig',
      resource: arnOf,
      answer: (input: OfFunction, account) => {
        const { eventInvokeConfig } = functionOf(input, account);
        if (eventInvokeConfig === null) {
          throw notFound(`The function ${arnOf(input, account)} doesn't have an EventInvokeConfig`);
        }
        return eventInvokeConfig;
      },
    },
    {
      operation: GetFunctionConcurrency$ as unknown as Operation,
      permission: 'lambda:GetFunctionConcurrency',
      resource: arnOf,
      answer: (input: OfFunction, account) => {
        const { reservedConcurrency } = functionOf(input, account);
        return reservedConcurrency === null
          ? {}
          : { ReservedConcurrentExecutions: reservedConcurrency };
      },
    },
    {
      operation: Invoke$ as unknown as Operation,
      permission: 'lambda:InvokeFunction',
      resource: arnOf,
      async answer(input: OfFunction & { Payload?: string }, account) {
        const called = functionOf(input, account);
        try {
          const answer = await called.invoke(JSON.parse(input.Payload ?? '{}'));
          return {
            StatusCode: 200,
            Payload: JSON.stringify(answer ?? null),
            ExecutedVersion: '$LATEST',
          };
        } catch (error) {
          const { name, message } = error as Error;
          return {
            StatusCode: 200,
            FunctionError: 'Unhandled',
            Payload: JSON.stringify({ errorType: name, errorMessage: message }),
          };
        }
      },
    },
  ],
};
