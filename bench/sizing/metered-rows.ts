import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { RowsInMemory } from '../../local/seed/row/rows-in-memory.ts';
import type { Item } from '../../src/adapters/dynamodb/audit-item.ts';
import { type PlacedUnits, writeUnits } from './write-units.ts';

/** One write of the product, and what DynamoDB would count for it. */
export interface MeteredWrite {
  readonly id: string;
  /** Milliseconds since 1970, by the clock of the story. */
  readonly at: number;
  readonly units: readonly PlacedUnits[];
}

/** Rows in memory that tell of each write. A refused one costs the table alone. */
export class MeteredRows extends RowsInMemory {
  readonly #now: () => number;
  readonly #meter: (write: MeteredWrite) => void;

  constructor(tableName: string, now: () => number, meter: (write: MeteredWrite) => void) {
    super(tableName);
    this.#now = now;
    this.#meter = meter;
  }

  override async update(input: UpdateItemCommandInput): Promise<Item | 'refused'> {
    const id = input.Key?.['pk']?.S ?? '';
    const before = await this.get(id);
    const after = await super.update(input);
    const units =
      after === 'refused'
        ? writeUnits(before, before ?? {}).filter(({ place }) => place === 'table')
        : writeUnits(before, after);
    this.#meter({ id, at: this.#now(), units });
    return after;
  }
}
