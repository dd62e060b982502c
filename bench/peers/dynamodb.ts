import { applyUpdate, type Item } from './apply-update.ts';
import { type Service, targetOperation } from './service.ts';

const contentType = 'application/x-amz-json-1.0';

interface TableRequest {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
  readonly ReturnValues?: string;
}

const rows = new Map<string, Item>();
const rowKey = (table: string, key: Item): string => `${table} ${JSON.stringify(key)}`;

const update = (request: TableRequest, key: Item): object => {
  const id = rowKey(request.TableName, key);
  const old = rows.get(id);
  const changed = applyUpdate(
    old ?? key,
    request.UpdateExpression ?? '',
    request.ExpressionAttributeNames ?? {},
    request.ExpressionAttributeValues ?? {},
  );
  rows.set(id, changed);
  if (request.ReturnValues?.endsWith('_NEW')) return { Attributes: changed };
  return request.ReturnValues?.endsWith('_OLD') && old ? { Attributes: old } : {};
};

/**
 * DynamoDB's UpdateItem and GetItem over rows in memory. Conditions are taken as met: each measured
 * event is new, so each claim would win, and a constant answer is what the figures need.
 */
export const dynamodb: Service = ({ headers, body }) => {
  const request = JSON.parse(body.toString()) as TableRequest;
  const key = request.Key ?? {};
  switch (targetOperation(headers)) {
    case 'UpdateItem':
      return { status: 200, contentType, body: JSON.stringify(update(request, key)) };
    case 'GetItem': {
      const Item = rows.get(rowKey(request.TableName, key));
      return { status: 200, contentType, body: JSON.stringify(Item ? { Item } : {}) };
    }
    default:
      return { status: 400, contentType, body: '{"__type":"UnknownOperationException"}' };
  }
};
