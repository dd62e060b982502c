import { GetCallerIdentity$ } from '@aws-sdk/client-sts';
import type { Operation, Service } from '../wire/service.ts';

/** AWS STS, as far as saying who calls. */
export const STS: Service = {
  signingName: 'sts',
  protocol: 'query',
  apiVersion: '2011-06-15',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  invalid: 'ValidationError',
  denied: 'AccessDenied',
  actions: [
    {
      operation: GetCallerIdentity$ as unknown as Operation,
      permission: null,
      answer: (_: never, { accountId, caller }) => ({
        UserId: caller.userId,
        Account: accountId,
        Arn: caller.arn,
      }),
    },
  ],
};
