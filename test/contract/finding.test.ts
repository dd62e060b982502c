import { afterAll, beforeAll } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { finderContract } from './finder-contract.ts';
import { memorySide } from './memory-side.ts';
import { periodContract } from './period-contract.ts';

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

finderContract('the audit in memory', memorySide);
finderContract('the audit in DynamoDB', () => dynamoDbSide(dynamoDb.url));
periodContract('the audit in memory', memorySide);
periodContract('the audit in DynamoDB', () => dynamoDbSide(dynamoDb.url));
