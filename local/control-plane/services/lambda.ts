import {
  GetFunctionConcurrency$,
  GetFunctionConfiguration$,
  GetFunctionEventInvokeConfig$,
  GetPolicy$,
  Invoke$,
} from '@aws-sdk/client-lambda';
import type { Operation, Service } from '../wire/service.ts';
import { arnOf, findFunction, notFound, type OfFunction } from './lambda/find-function.ts';
import { type Invocation, invoke } from './lambda/invoke.ts';

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
      answer: (input: OfFunction, account) => findFunction(input, account).configuration,
    },
    {
      operation: GetPolicy$ as unknown as Operation,
      permission: 'lambda:GetPolicy',
      resource: arnOf,
      answer: (input: OfFunction, account) => {
        const { policy } = findFunction(input, account);
        if (policy === null) throw notFound('The resource you requested does not exist.');
        return { Policy: JSON.stringify(policy), RevisionId: '1' };
      },
    },
    {
      operation: GetFunctionEventInvokeConfig$ as unknown as Operation,
      permission: 'lambda:GetFunctionEventInvokeConfig',
      resource: arnOf,
      answer: (input: OfFunction, account) => {
        const { eventInvokeConfig } = findFunction(input, account);
        if (eventInvokeConfig !== null) return eventInvokeConfig;
        const arn = arnOf(input, account);
        throw notFound(`The function ${arn} doesn't have an EventInvokeConfig`);
      },
    },
    {
      operation: GetFunctionConcurrency$ as unknown as Operation,
      permission: 'lambda:GetFunctionConcurrency',
      resource: arnOf,
      answer: (input: OfFunction, account) => {
        const { reservedConcurrency } = findFunction(input, account);
        return reservedConcurrency === null
          ? {}
          : { ReservedConcurrentExecutions: reservedConcurrency };
      },
    },
    {
      operation: Invoke$ as unknown as Operation,
      permission: 'lambda:InvokeFunction',
      resource: arnOf,
      answer: (input: Invocation, account) => invoke(input, account),
    },
  ],
};
