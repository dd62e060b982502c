import { Chance } from '../../local/seed/chance.ts';
import { dynamoDbWorld } from '../../local/seed/life/dynamodb-world.ts';
import { liveThrough } from '../../local/seed/life/notification-life.ts';
import { occasionsOf } from '../../local/seed/month-occasions.ts';
import { LOCAL_ACCOUNT } from '../../local/stack/local-account.ts';
import { readItem } from '../../src/adapters/dynamodb/audit-item.ts';
import type { Channel } from '../../src/domain/channel.ts';
import { itemSize } from './item-size.ts';
import { MeteredRows, type MeteredWrite } from './metered-rows.ts';
import type { Place } from './write-units.ts';

/** What the notifications of a channel need, on the average of one. */
export interface Usage {
  /** How many were lived through. */
  readonly notifications: number;
  /** Requests to the provider, each with a claim before it and a record behind it. */
  readonly attempts: number;
  /** Reports of the provider. */
  readonly receipts: number;
  readonly writes: number;
  readonly units: Readonly<Record<Place, number>>;
  /** Of a row at its end. */
  readonly rowBytes: number;
  /** Each one's writes, in order. */
  readonly lives: readonly Life[];
}

/** The writes of one notification. */
export type Life = readonly MeteredWrite[];

const UNTIL = Date.UTC(2026, 0, 31);

/**
 * Lives through a month of notifications by the product's own use cases, on a database that counts as
 * DynamoDB does. The same every time.
 *
 * @param notifications of both channels together
 */
export async function measureUsage(notifications: number): Promise<Record<Channel, Usage>> {
  const terms = {
    rows: notifications,
    seed: 1,
    pools: 1,
    until: UNTIL,
    pepper: 'p'.repeat(32),
  } as const;
  let life: MeteredWrite[] = [];
  let now = () => 0;
  const rows = new MeteredRows(
    LOCAL_ACCOUNT.auditTable,
    () => now(),
    (write) => life.push(write),
  );
  const world = dynamoDbWorld(rows, terms);
  now = () => world.time.now();

  const tallies = { email: new Tally(), sms: new Tally() };
  const occasions = occasionsOf(terms);
  for (let next = occasions.next(null); !next.done; ) {
    const { occasion, number } = next.value;
    life = [];
    const id = await liveThrough(occasion, new Chance(terms.seed, 'life', number), world);
    const item = rows.take(id);
    if (item === null) throw new Error('A notification has left no row.');
    const record = readItem(item);
    tallies[occasion.channel].add({
      attempts: record.attempt,
      receipts: record.receipts.length,
      rowBytes: itemSize(item),
      life,
    });
    next = occasions.next(record);
  }
  return { email: tallies.email.average(), sms: tallies.sms.average() };
}

interface Lived {
  readonly attempts: number;
  readonly receipts: number;
  readonly rowBytes: number;
  readonly life: Life;
}

class Tally {
  readonly #all: Lived[] = [];

  add(lived: Lived): void {
    this.#all.push(lived);
  }

  average(): Usage {
    const mean = (of: (lived: Lived) => number) =>
      this.#all.reduce((sum, lived) => sum + of(lived), 0) / this.#all.length;
    const units = (place: Place) => mean(({ life }) => unitsAt(place, life));
    return {
      notifications: this.#all.length,
      attempts: mean(({ attempts }) => attempts),
      receipts: mean(({ receipts }) => receipts),
      writes: mean(({ life }) => life.length),
      rowBytes: mean(({ rowBytes }) => rowBytes),
      units: {
        table: units('table'),
        byUser: units('byUser'),
        byUserName: units('byUserName'),
        byRecipient: units('byRecipient'),
        byDay: units('byDay'),
        byDue: units('byDue'),
      },
      lives: this.#all.map(({ life }) => life),
    };
  }
}

function unitsAt(place: Place, life: Life): number {
  return life
    .flatMap(({ units }) => units)
    .filter((placed) => placed.place === place)
    .reduce((sum, { units }) => sum + units, 0);
}
