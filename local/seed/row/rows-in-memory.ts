import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { AuditDatabase } from '../../../src/adapters/dynamodb/audit-database.ts';
import type { Item } from '../../../src/adapters/dynamodb/audit-item.ts';
import { HttpTransport } from '../../../src/adapters/http/http-transport.ts';
import { rowChange } from './row-change.ts';
import { rowCondition } from './row-condition.ts';

const NOWHERE = { region: 'us-east-1', endpoint: 'http://127.0.0.1:9' };

/**
 * The audit's database without a database: the product's own updates, with their conditions, carried
 * out on rows in memory. So a row that comes of it is one that the product writes.
 */
export class RowsInMemory extends AuditDatabase {
  readonly #rows = new Map<string, Item>();

  constructor(tableName: string) {
    super(tableName, NOWHERE, new HttpTransport());
  }

  override async update(input: UpdateItemCommandInput): Promise<Item | 'refused'> {
    const { ConditionExpression = '', UpdateExpression = '' } = input;
    const pk = input.Key?.['pk'] ?? { S: '' };
    const before = this.#rows.get(pk.S ?? '');
    const given = {
      row: before ?? {},
      names: input.ExpressionAttributeNames ?? {},
      values: input.ExpressionAttributeValues ?? {},
    };
    if (!understood(CONDITIONS, ConditionExpression, rowCondition)(given)) return 'refused';
    const row = understood(
      CHANGES,
      UpdateExpression,
      rowChange,
    )({
      ...given,
      row: before ?? { pk },
    });
    this.#rows.set(pk.S ?? '', row);
    return row;
  }

  override async get(pk: string): Promise<Item | null> {
    return this.#rows.get(pk) ?? null;
  }

  /** Gives a finished row away. */
  take(pk: string): Item | null {
    const row = this.#rows.get(pk) ?? null;
    this.#rows.delete(pk);
    return row;
  }
}

const CONDITIONS = new Map<string, ReturnType<typeof rowCondition>>();
const CHANGES = new Map<string, ReturnType<typeof rowChange>>();

/** The same few expressions come over and over, with other values. */
function understood<Meaning>(
  known: Map<string, Meaning>,
  expression: string,
  read: (expression: string) => Meaning,
): Meaning {
  const meaning = known.get(expression) ?? read(expression);
  known.set(expression, meaning);
  return meaning;
}
