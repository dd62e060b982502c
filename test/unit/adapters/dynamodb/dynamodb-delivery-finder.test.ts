import type { BatchGetItemCommandInput, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import type { Item } from '../../../../src/adapters/dynamodb/audit-item.ts';
import { DynamoDbDeliveryFinder } from '../../../../src/adapters/dynamodb/dynamodb-delivery-finder.ts';
import { HandSetClock } from '../../../contract/hand-set-clock.ts';
import { type Script, type ScriptedDatabase, scriptedDatabase } from './scripted-database.ts';

const KEY = 'eu-central-1_Example01#ann';
const PERSON = { by: 'user-name', poolId: 'eu-central-1_Example01', value: 'ann' } as const;
const UNAVAILABLE = { ok: false, failure: { kind: 'audit_unavailable', retryable: true } };

const clock = new HandSetClock();
const keys = ['one', 'two', 'three'].map((id, n) => ({
  pk: { S: id },
  userNameKey: { S: KEY },
  firstSeenAt: { N: String(3 - n) },
}));
const rowOf = (pk: string): Item => ({
  pk: { S: pk },
  userNameKey: { S: KEY },
  expiresAt: { N: String(clock.now() / 1000 + 60) },
});
const asked = (input: BatchGetItemCommandInput) =>
  (input.RequestItems?.['audit']?.Keys ?? []).map(({ pk }) => pk?.S ?? '');
const leave = (pks: readonly string[]) => ({
  UnprocessedKeys: { audit: { Keys: pks.map((pk) => ({ pk: { S: pk } })), ConsistentRead: true } },
});

let scripted: ScriptedDatabase | null = null;
afterEach(async () => {
  await scripted?.close();
});

async function found(script: Script) {
  scripted = await scriptedDatabase(script);
  const page = await new DynamoDbDeliveryFinder(scripted.database, clock).ofPerson(PERSON, {
    span: { from: 0, to: clock.now() },
    limit: 3,
    after: null,
  });
  return page.ok
    ? { ids: page.value.rows.map(({ id }) => id), next: page.value.next }
    : { ok: page.ok, failure: page.failure };
}

describe('the finder in DynamoDB', () => {
  it('gives rows in the order of the index, in whichever order the batch comes', async () => {
    const answer = await found({
      Query: () => ({ Items: keys }),
      BatchGetItem: () => ({ Responses: { audit: [rowOf('three'), rowOf('one'), rowOf('two')] } }),
    });
    expect(answer).toEqual({ ids: ['one', 'two', 'three'], next: null });
  });

  it('shows no row of somebody who was taken out of it while the index lags', async () => {
    const { userNameKey, ...erased } = rowOf('two');
    const other = { ...rowOf('three'), userNameKey: { S: 'eu-central-1_Example01#ben' } };
    const answer = await found({
      Query: () => ({ Items: keys, LastEvaluatedKey: keys[2] }),
      BatchGetItem: () => ({ Responses: { audit: [erased, rowOf('one'), other] } }),
    });
    // The next page begins behind a row that is not shown.
    expect(answer).toEqual({ ids: ['one'], next: { id: 'three', firstSeenAt: 1 } });
  });

  it('leaves out a row that is gone from the table and not yet from the index', async () => {
    const answer = await found({
      Query: () => ({ Items: keys }),
      BatchGetItem: () => ({ Responses: { audit: [rowOf('three')] } }),
    });
    expect(answer).toEqual({ ids: ['three'], next: null });
  });

  it('asks again for what a batch leaves unread, and for nothing else', async () => {
    const batches: string[][] = [];
    const answer = await found({
      Query: () => ({ Items: keys }),
      BatchGetItem: (input: BatchGetItemCommandInput) => {
        const [first = '', ...others] = asked(input);
        batches.push([first, ...others]);
        return { Responses: { audit: [rowOf(first)] }, ...(others.length > 0 && leave(others)) };
      },
    });
    expect(answer).toEqual({ ids: ['one', 'two', 'three'], next: null });
    expect(batches).toEqual([['one', 'two', 'three'], ['two', 'three'], ['three']]);
  });

  it('fails rather than show some of a page when keys stay unread', async () => {
    const answer = await found({
      Query: () => ({ Items: keys }),
      BatchGetItem: () => ({ Responses: { audit: [rowOf('one')] }, ...leave(['two']) }),
    });
    expect(answer).toEqual(UNAVAILABLE);
    expect(scripted?.actions()).toEqual(['Query', ...Array(4).fill('BatchGetItem')]);
  });

  it('reads the rows as they are now, not as a replica knows them', async () => {
    const inputs: object[] = [];
    await found({
      Query: (input: QueryCommandInput) => {
        inputs.push(input);
        return { Items: keys };
      },
      BatchGetItem: (input: BatchGetItemCommandInput) => {
        inputs.push(input);
        return { Responses: { audit: [] } };
      },
    });
    expect(inputs).toMatchObject([
      { IndexName: 'byUserName', ScanIndexForward: false, Limit: 3 },
      { RequestItems: { audit: { ConsistentRead: true } } },
    ]);
  });

  it.each<[string, Script]>([
    ['the query', { Query: () => 400 }],
    ['the batch', { Query: () => ({ Items: keys }), BatchGetItem: () => 400 }],
  ])('says that the audit is not there when %s is refused', async (_, script) => {
    expect(await found(script)).toEqual(UNAVAILABLE);
  });
});
