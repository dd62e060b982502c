import type { DeliveryPage, RowPosition } from '../../domain/delivery-page.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveriesInPeriod } from '../../domain/ports/deliveries-in-period.ts';
import type { PageTerms } from '../../domain/ports/delivery-finder.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, readItem } from './audit-item.ts';
import { DAY_SHARDS } from './audit-table.ts';
import { mergeShards } from './merge-shards.ts';
import { readShards } from './shards-of-day.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Days without a row are soon passed, and yet a page has to come back some time. */
const MOST_DAYS = 4;

/** Day after day, the newest first; each day is one query of each of its shards, or several. */
export class DynamoDbDeliveriesInPeriod implements DeliveriesInPeriod {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async page(poolId: string, terms: PageTerms): Promise<Result<DeliveryPage, AuditFailure>> {
    const { span, limit } = terms;
    // Each shard has about an eighth of the rows; twice that, lest one of them ends the page early.
    const perShard = Math.max(Math.ceil((2 * limit) / DAY_SHARDS), 1);
    const items: Item[] = [];
    let after = terms.after;
    let to = Math.min(after?.firstSeenAt ?? span.to, span.to, this.#clock.now() + DAY_MS);
    try {
      for (let day = 0; day < MOST_DAYS && to >= span.from && items.length < limit; day += 1) {
        const dayStart = to - (to % DAY_MS);
        const from = Math.max(dayStart, span.from);
        const pages = await readShards(this.#database, {
          poolId,
          from,
          to,
          after,
          limit: perShard,
        });
        const merged = mergeShards(pages, limit - items.length);
        items.push(...merged.items);
        if (merged.next !== null) return success({ rows: this.#live(items), next: merged.next });
        to = from - 1;
        after = beginningWith(to);
      }
      return success({ rows: this.#live(items), next: to < span.from ? null : after });
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  #live(items: readonly Item[]) {
    return items.map(readItem).filter(({ expiresAt }) => expiresAt > this.#clock.now());
  }
}

function beginningWith(firstSeenAt: number): RowPosition {
  return { id: '' as NotificationId, firstSeenAt };
}
