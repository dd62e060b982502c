import { ARRIVAL, type ReceiptStatus } from '../../../src/domain/delivery-receipt.ts';
import type { AwsSettings } from '../../aws/aws-settings.ts';
import { ask } from '../ask-fault.ts';

/** How far a message has come, by its row in the audit. */
export interface RowState {
  /** The sender's last word, such as ACCEPTED. */
  readonly phase: string;
  /** Ours, or the provider's number; no text of anybody. */
  readonly reason: string | null;
  /** What the provider reported, such as DELIVERED. */
  readonly receipts: readonly string[];
  readonly arrived: boolean;
}

/** Null while there is no row. */
export async function readRow(
  TableName: string,
  id: string,
  settings: AwsSettings,
  abortSignal: AbortSignal,
): Promise<RowState | null> {
  const answer = await ask('dynamodb:GetItem', async () => {
    const { DynamoDBClient, GetItemCommand } = await import('@aws-sdk/client-dynamodb');
    return await new DynamoDBClient(settings).send(
      new GetItemCommand({ TableName, Key: { pk: { S: id } }, ConsistentRead: true }),
      { abortSignal },
    );
  });
  const item = answer?.Item;
  if (item === undefined) return null;
  const receipts = Object.keys(item['receipts']?.M ?? {})
    .sort()
    .map((key) => key.split('|')[1] ?? '');
  return {
    phase: item['phase']?.S ?? '',
    reason: item['reason']?.S ?? null,
    receipts,
    arrived: receipts.some((status) => ARRIVAL[status as ReceiptStatus] === 'arrived'),
  };
}
