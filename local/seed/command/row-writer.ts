import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../src/adapters/dynamodb/audit-item.ts';

/** DynamoDB takes no more at once. */
const BATCH_SIZE = 25;
/** Requests under way at the same time. */
const WIDTH = 4;

/** Writes rows by the batch, a few batches at a time. */
export class RowWriter {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #underWay = new Set<Promise<void>>();
  #batch: Item[] = [];
  #written = 0;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** Rows that the database has answered for. */
  get written(): number {
    return this.#written;
  }

  /** Takes a row; waits while there is enough to do. @throws Error of an earlier batch */
  async add(item: Item): Promise<void> {
    this.#batch.push(item);
    if (this.#batch.length < BATCH_SIZE) return;
    this.#send();
    if (this.#underWay.size >= WIDTH) await Promise.race(this.#underWay);
  }

  /** Writes what is left, and waits for all of it. */
  async finish(): Promise<void> {
    if (this.#batch.length > 0) this.#send();
    await Promise.all(this.#underWay);
  }

  #send(): void {
    const items = this.#batch;
    this.#batch = [];
    const sending = this.#write(items.map((Item) => ({ PutRequest: { Item } })));
    const done = sending.finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    done.catch(() => undefined); // Whoever waits hears of it.
  }

  async #write(requests: WriteRequest[]): Promise<void> {
    for (let left = requests; left.length > 0; ) {
      const RequestItems = { [this.#tableName]: left };
      const answer = await this.#client.send(new BatchWriteItemCommand({ RequestItems }));
      const refused = answer.UnprocessedItems?.[this.#tableName] ?? [];
      this.#written += left.length - refused.length;
      left = refused;
    }
  }
}
