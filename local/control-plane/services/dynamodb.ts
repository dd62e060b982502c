import {
  DescribeContinuousBackups$,
  DescribeTable$,
  DescribeTimeToLive$,
  GetItem$,
} from '@aws-sdk/client-dynamodb';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, Json } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

interface OfTable {
  /** Or its ARN. */
  readonly TableName: string;
}

const nameOf = ({ TableName }: OfTable) => TableName.split(':table/').at(-1) ?? TableName;

const resource = (input: OfTable, { region, accountId }: ControlPlaneAccount) =>
  `arn:aws:dynamodb:${region}:${accountId}:table/${nameOf(input)}`;

function tableOf(input: OfTable, { tables }: ControlPlaneAccount, missing = notFound) {
  const found = tables.get(nameOf(input));
  if (found !== undefined) return found;
  throw missing(nameOf(input));
}

function notFound(name: string): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    `Requested resource not found: Table: ${name} not found`,
  );
}

/** One action has its own name for it. */
function noBackupsOf(name: string): AwsError {
  return new AwsError('TableNotFoundException', `Table not found: ${name}`);
}

/** Amazon DynamoDB, as far as how a table is made, and one row of it. */
export const DYNAMODB: Service = {
  signingName: 'dynamodb',
  protocol: 'json',
  version: '1.0',
  target: 'DynamoDB_20120810',
  invalid: 'ValidationException',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: DescribeTable$ as unknown as Operation,
      permission: 'dynamodb:DescribeTable',
      resource,
      answer: (input: OfTable, account) => ({ Table: tableOf(input, account).table }),
    },
    {
      operation: DescribeTimeToLive$ as unknown as Operation,
      permission: 'dynamodb:DescribeTimeToLive',
      resource,
      answer: (input: OfTable, account) => ({
        TimeToLiveDescription: tableOf(input, account).timeToLive,
      }),
    },
    {
      operation: DescribeContinuousBackups$ as unknown as Operation,
      permission: 'dynamodb:DescribeContinuousBackups',
      resource,
      answer: (input: OfTable, account) => ({
        ContinuousBackupsDescription: tableOf(input, account, noBackupsOf).continuousBackups,
      }),
    },
    {
      operation: GetItem$ as unknown as Operation,
      permission: 'dynamodb:GetItem',
      resource,
      answer(input: OfTable & { Key: Record<string, { S?: string }> }, account) {
        const { table, items } = tableOf(input, account);
        const keys = (table['KeySchema'] as Json[]).map(({ AttributeName }) => AttributeName);
        const given = Object.keys(input.Key);
        if (given.length !== keys.length || !given.every((name) => keys.includes(name))) {
          throw new AwsError(
            'ValidationException',
            'The provided key element does not match the schema',
          );
        }
        const Item = items.get(input.Key['pk']?.S ?? '');
        return Item === undefined ? {} : { Item };
      },
    },
  ],
};
