import {
  DescribeContinuousBackups$,
  DescribeTable$,
  DescribeTimeToLive$,
  GetItem$,
} from '@aws-sdk/client-dynamodb';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, TableRecord } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

type OfTable = { readonly TableName: string };

function tableOf({ TableName }: OfTable, { tables }: ControlPlaneAccount): TableRecord {
  const found = tables.get(TableName);
  if (found !== undefined) return found;
  throw new AwsError(
    'ResourceNotFoundException',
    `Requested resource not found: Table: ${TableName} not found`,
  );
}

const resource = ({ TableName }: OfTable) => TableName;

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
        ContinuousBackupsDescription: tableOf(input, account).continuousBackups,
      }),
    },
    {
      operation: GetItem$ as unknown as Operation,
      permission: 'dynamodb:GetItem',
      resource,
      answer(input: OfTable & { Key: Record<string, { S?: string }> }, account) {
        const Item = tableOf(input, account).items.get(input.Key['pk']?.S ?? '');
        return Item === undefined ? {} : { Item };
      },
    },
  ],
};
