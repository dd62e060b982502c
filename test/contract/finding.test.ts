import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { finderContract } from './finder-contract.ts';
import { granted } from './granted.ts';
import { memorySide } from './memory-side.ts';
import { periodContract } from './period-contract.ts';
import { sampleNotification } from './sample-notification.ts';

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

finderContract('the audit in memory', memorySide);
finderContract('the audit in DynamoDB', () => dynamoDbSide(dynamoDb.url));
periodContract('the audit in memory', memorySide);
periodContract('the audit in DynamoDB', () => dynamoDbSide(dynamoDb.url));

it('takes one query and one batch read for a page, hit or miss, and never a scan', async () => {
  const side = await dynamoDbSide(dynamoDb.url);
  const notification = sampleNotification();
  await granted(side, notification, 'one');
  const span = { from: 0, to: side.clock.now() };
  for (const value of [notification.sub ?? '', 'nobody-at-all']) {
    const before = dynamoDb.requests();
    const person = { by: 'sub', poolId: notification.poolId, value } as const;
    await side.finder.ofPerson(person, { span, limit: 50, after: null });
    const after = dynamoDb.requests();
    const made = Object.keys(after).filter((action) => after[action] !== before[action]);
    expect(made.toSorted()).toEqual(['BatchGetItem', 'Query']);
    expect((after['Query'] ?? 0) - (before['Query'] ?? 0)).toBe(1);
    expect((after['BatchGetItem'] ?? 0) - (before['BatchGetItem'] ?? 0)).toBe(1);
  }
});
