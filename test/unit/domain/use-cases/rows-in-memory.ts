import type { DeliveryPage } from '../../../../src/domain/delivery-page.ts';
import type { DeliveryRecord } from '../../../../src/domain/delivery-record.ts';
import type { PersonInPool } from '../../../../src/domain/person-key.ts';
import type { DeliveriesInPeriod } from '../../../../src/domain/ports/deliveries-in-period.ts';
import type { DeliveryFinder, PageTerms } from '../../../../src/domain/ports/delivery-finder.ts';
import { success } from '../../../../src/domain/result.ts';

/** Finds rows in a map. */
export class RowsInMemory implements DeliveryFinder, DeliveriesInPeriod {
  readonly #rows: ReadonlyMap<string, DeliveryRecord>;

  constructor(rows: ReadonlyMap<string, DeliveryRecord>) {
    this.#rows = rows;
  }

  async ofPerson({ by, poolId, value }: PersonInPool, terms: PageTerms) {
    const keyOf = (row: DeliveryRecord) =>
      ({ recipient: row.recipient?.fingerprint, sub: row.sub, 'user-name': row.userName })[by];
    return success(this.#page((row) => row.poolId === poolId && keyOf(row) === value, terms));
  }

  async page(poolId: string, terms: PageTerms) {
    return success(this.#page((row) => row.poolId === poolId, terms));
  }

  #page(wanted: (row: DeliveryRecord) => boolean, { span, limit, after }: PageTerms): DeliveryPage {
    const behind = ({ firstSeenAt, id }: DeliveryRecord) =>
      after === null ||
      firstSeenAt < after.firstSeenAt ||
      (firstSeenAt === after.firstSeenAt && id < after.id);
    const found = [...this.#rows.values()]
      .filter(wanted)
      .filter(({ firstSeenAt }) => span.from <= firstSeenAt && firstSeenAt <= span.to)
      .filter(behind)
      .sort((a, b) => b.firstSeenAt - a.firstSeenAt || (a.id < b.id ? 1 : -1));
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const next = found.length > limit && last !== undefined ? last : null;
    return { rows, next: next && { id: next.id, firstSeenAt: next.firstSeenAt } };
  }
}
