/**
 * A process that writes 20 items into the table of the directory it is given, says so on its
 * standard output, and then waits to be killed.
 */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { ensureTable } from '../../../local/stand-ins/ensure-table.ts';
import { clientSettings } from './client-settings.ts';

const dynamoDb = await startDynamoDb({ path: process.argv[2] ?? '' });
const client = new DynamoDBClient(clientSettings(dynamoDb.url));
await ensureTable(client, {
  TableName: 'items',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
});
for (let index = 0; index < 20; index += 1) {
  await client.send(
    new PutItemCommand({ TableName: 'items', Item: { pk: { S: `item-${index}` } } }),
  );
}
process.stdout.write('written\n');
