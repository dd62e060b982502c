import { GetRole$, SimulatePrincipalPolicy$ } from '@aws-sdk/client-iam';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { Operation, Service } from '../wire/service.ts';
import { type Simulation, simulate } from './iam/simulate.ts';

/** IAM, as far as roles and asking what a principal may do. */
export const IAM: Service = {
  signingName: 'iam',
  protocol: 'query',
  apiVersion: '2010-05-08',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  invalid: 'ValidationError',
  denied: 'AccessDenied',
  actions: [
    {
      operation: GetRole$ as unknown as Operation,
      permission: 'iam:GetRole',
      resource: ({ RoleName }: { RoleName: string }, { accountId }) =>
        `arn:aws:iam::${accountId}:role/${RoleName}`,
      answer({ RoleName }: { RoleName: string }, { roles }) {
        const role = roles.get(RoleName);
        if (role === undefined) {
          throw new AwsError(
            'NoSuchEntity',
            `The role with name ${RoleName} cannot be found.`,
            404,
          );
        }
        const { trust, ...about } = role;
        return {
          Role: {
            ...about,
            // IAM writes documents as they stand in a URL.
            AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(trust)),
          },
        };
      },
    },
    {
      operation: SimulatePrincipalPolicy$ as unknown as Operation,
      permission: 'iam:SimulatePrincipalPolicy',
      resource: ({ PolicySourceArn }: Simulation) => PolicySourceArn,
      answer: (input: Simulation, account) => simulate(input, account),
    },
  ],
};
