import { SimulatePrincipalPolicy$ } from '@aws-sdk/client-iam';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { Operation, Service } from '../wire/service.ts';
import { decide } from './iam/evaluate.ts';

interface Simulation {
  readonly PolicySourceArn: string;
  readonly ActionNames: readonly string[];
  readonly ResourceArns?: readonly string[];
  readonly ContextEntries?: readonly {
    readonly ContextKeyName?: string;
    readonly ContextKeyValues?: readonly string[];
  }[];
}

/** IAM, as far as asking what a principal may do. */
export const IAM: Service = {
  signingName: 'iam',
  protocol: 'query',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  invalid: 'ValidationError',
  denied: 'AccessDenied',
  actions: [
    {
      operation: SimulatePrincipalPolicy$ as unknown as Operation,
      permission: 'iam:SimulatePrincipalPolicy',
      resource: ({ PolicySourceArn }: Simulation) => PolicySourceArn,
      answer(input: Simulation, { principals }) {
        const statements = principals.get(input.PolicySourceArn);
        // A session is nobody who has policies; its role is.
        if (statements === undefined || !/:(role|user)\//.test(input.PolicySourceArn)) {
          throw new AwsError(
            'NoSuchEntity',
            `The entity ${input.PolicySourceArn} cannot be found.`,
            404,
          );
        }
        const context = Object.fromEntries(
          (input.ContextEntries ?? []).map(({ ContextKeyName = '', ContextKeyValues = [] }) => [
            ContextKeyName,
            ContextKeyValues[0] ?? '',
          ]),
        );
        return {
          IsTruncated: false,
          EvaluationResults: input.ActionNames.flatMap((action) =>
            (input.ResourceArns ?? ['*']).map((resource) => ({
              EvalActionName: action,
              EvalResourceName: resource,
              EvalDecision: decide(statements, action, resource, context),
            })),
          ),
        };
      },
    },
  ],
};
