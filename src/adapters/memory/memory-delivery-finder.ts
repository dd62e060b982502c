import type { DeliveryPage, RowPosition } from '../../domain/delivery-page.ts';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import type { AuditFailure } from '../../domain/failure.ts';
import type { PersonInPool } from '../../domain/person-key.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveriesInPeriod } from '../../domain/ports/deliveries-in-period.ts';
import type { DeliveryFinder, PageTerms } from '../../domain/ports/delivery-finder.ts';
import { type Result, success } from '../../domain/result.ts';
import type { MemoryAudit } from './memory-audit.ts';

/** What people find in the audit in memory. For tests. */
export class MemoryDeliveryFinder implements DeliveryFinder, DeliveriesInPeriod {
  readonly #audit: MemoryAudit;
  readonly #clock: Clock;

  constructor(audit: MemoryAudit, clock: Clock) {
    this.#audit = audit;
    this.#clock = clock;
  }

  async ofPerson(
    { by, poolId, value }: PersonInPool,
    terms: PageTerms,
  ): Promise<Result<DeliveryPage, AuditFailure>> {
    const known = (row: DeliveryRecord) => {
      if (by === 'recipient') return row.recipient?.fingerprint;
      return by === 'sub' ? row.sub : row.userName;
    };
    return this.#page(terms, (row) => row.poolId === poolId && known(row) === value);
  }

  async page(poolId: string, terms: PageTerms): Promise<Result<DeliveryPage, AuditFailure>> {
    return this.#page(terms, (row) => row.poolId === poolId);
  }

  #page(
    { span, limit, after }: PageTerms,
    wanted: (row: DeliveryRecord) => boolean,
  ): Result<DeliveryPage, AuditFailure> {
    const left = [...this.#audit.rows.values()]
      .filter(wanted)
      .filter(({ firstSeenAt: at }) => at >= span.from && at <= span.to)
      .sort(newestFirst)
      .filter((row) => after === null || newestFirst(after, row) < 0);
    const page = left.slice(0, limit);
    const rows = page.filter(({ expiresAt }) => expiresAt > this.#clock.now());
    const last = page.at(-1);
    const more = left.length > limit && last !== undefined;
    return success({ rows, next: more ? { id: last.id, firstSeenAt: last.firstSeenAt } : null });
  }
}

function newestFirst(a: RowPosition, b: RowPosition): number {
  if (a.firstSeenAt !== b.firstSeenAt) return b.firstSeenAt - a.firstSeenAt;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
