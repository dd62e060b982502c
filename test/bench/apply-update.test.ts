import type { AddressInfo } from 'node:net';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyUpdate, type Item } from '../../bench/peers/apply-update.ts';

const key = { pk: { S: 'row' } };
const row: Item = {
  ...key,
  attempt: { N: '1' },
  tries: { NS: ['1', '2'] },
  timeline: { L: [{ S: 'first' }] },
  phase: { S: 'SENDING' },
};
const names = { '#a': 'attempt', '#t': 'tries', '#l': 'timeline', '#p': 'phase', '#n': 'fresh' };

// Each name and value must be used, so the values of an expression stand with it.
const updates: [string, Item][] = [
  ['SET #p = :s', { ':s': { S: 'ACCEPTED' } }],
  ['SET #n = if_not_exists(#n, :s), #p = if_not_exists(#p, :s)', { ':s': { S: 'once' } }],
  ['SET #n = #p, #p = :s', { ':s': { S: 'reads come before writes' } }],
  [
    'SET #l = list_append(if_not_exists(#l, :none), :more)',
    { ':none': { L: [] }, ':more': { L: [{ S: 'second' }] } },
  ],
  [
    'SET #n = list_append(if_not_exists(#n, :none), :more)',
    { ':none': { L: [] }, ':more': { L: [{ S: 'only' }] } },
  ],
  ['REMOVE #p, #n', {}],
  ['ADD #a :one, #n :one', { ':one': { N: '1' } }],
  ['ADD #t :two, #n :two', { ':two': { NS: ['2', '3'] } }],
  ['DELETE #t :one', { ':one': { NS: ['1'] } }],
  ['DELETE #t :all', { ':all': { NS: ['1', '2'] } }],
  [
    'SET #p = :s REMOVE #l ADD #a :one DELETE #t :gone',
    { ':s': { S: 'ACCEPTED' }, ':one': { N: '1' }, ':gone': { NS: ['2'] } },
  ],
];

describe("the stand-in's row after an update is the one DynamoDB would return", () => {
  const server = dynalite({ createTableMs: 0 });
  let database: DynamoDB;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    database = new DynamoDB({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    await database.createTable({
      TableName: 'rows',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it.each(updates)('%s', async (UpdateExpression, values) => {
    const used = Object.fromEntries(
      Object.entries(names).filter(([name]) => UpdateExpression.includes(name)),
    );
    await database.putItem({ TableName: 'rows', Item: row as never });
    const { Attributes } = await database.updateItem({
      TableName: 'rows',
      Key: key,
      UpdateExpression,
      ExpressionAttributeNames: used,
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values as never }),
      ReturnValues: 'ALL_NEW',
    });
    expect(applyUpdate(row, UpdateExpression, used, values)).toEqual(Attributes);
  });
});

describe('the stand-in', () => {
  it('refuses a function it does not know, instead of answering with a wrong row', () => {
    expect(() => applyUpdate(row, 'SET #p = size(#l, :x)', names, {})).toThrow('size');
  });
});
