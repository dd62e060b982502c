import { afterAll, beforeAll } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { accessLogContract } from './access-log-contract.ts';
import type { AuditSideMaker } from './audit-side.ts';
import { callerLimitContract } from './caller-limit-contract.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { memorySide } from './memory-side.ts';

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

const SIDES: readonly (readonly [name: string, make: AuditSideMaker])[] = [
  ['in memory', memorySide],
  ['in DynamoDB', () => dynamoDbSide(dynamoDb.url)],
];

for (const [name, make] of SIDES) {
  accessLogContract(name, make);
  callerLimitContract(name, make);
}
