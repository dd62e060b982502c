import { afterAll, beforeAll } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { deliveryLogContract } from './delivery-log-contract.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { memorySide } from './memory-side.ts';

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

deliveryLogContract('the audit in memory', memorySide);
deliveryLogContract('the audit in DynamoDB', () => dynamoDbSide(dynamoDb.url));
