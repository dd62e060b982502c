import type { DeliveryPage, RowPosition } from '../../domain/delivery-page.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveriesInPeriod } from '../../domain/ports/deliveries-in-period.ts';
import type { PageTerms } from '../../domain/ports/delivery-finder.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, readItem } from './audit-item.ts';
import { DAY_SHARDS } from './audit-table.ts';
import { mergeShards } from './merge-shards.ts';
import { beginningOf, beginningWith } from './row-position.ts';
import { readShards } from './shards-of-day.ts';

const DAY_MS = 24 * 3600 * 1000;
/**
 * Readings of all shards for one page. Days without a row, and rows of other pools, are soon passed,
 * and yet a page has to come back some time.
 */
const MOST_READINGS = 8;

/** Day after day, the newest first; a reading is one query of each shard of a day. Never a Scan. */
export class DynamoDbDeliveriesInPeriod implements DeliveriesInPeriod {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async page(
    poolId: string,
    { span, limit, after }: PageTerms,
  ): Promise<Result<DeliveryPage, AuditFailure>> {
    // Each shard has about as many rows; twice that, lest one of them ends the page early.
    const perShard = Math.ceil((2 * limit) / DAY_SHARDS);
    const items: Item[] = [];
    // No clock is a day ahead of this one.
    const to = Math.min(span.to, this.#clock.now() + DAY_MS);
    let place: RowPosition = beginningOf({ ...span, to }, after);
    try {
      for (let readings = 0; readings < MOST_READINGS; readings += 1) {
        // What is missing from a page that is half full would cost as much as a page of its own.
        if (place.firstSeenAt < span.from || items.length >= limit / 2) break;
        const midnight = place.firstSeenAt - (place.firstSeenAt % DAY_MS);
        const from = Math.max(midnight, span.from);
        const shards = { poolId, after: place, from, limit: perShard };
        const pages = await readShards(this.#database, shards);
        const merged = mergeShards(pages, limit - items.length);
        items.push(...merged.items);
        place = merged.next ?? beginningWith(from - 1);
      }
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
    const rows = items.map(readItem).filter(({ expiresAt }) => expiresAt > this.#clock.now());
    return success({ rows, next: place.firstSeenAt < span.from ? null : place });
  }
}
