import { type DeliveryFilter, matches } from '../delivery-filter.ts';
import type { DeliveryPage, RowPosition } from '../delivery-page.ts';
import type { DeliveryRecord } from '../delivery-record.ts';
import type { AuditFailure } from '../failure.ts';
import type { PersonKey } from '../person-key.ts';
import type { DeliveriesInPeriod } from '../ports/deliveries-in-period.ts';
import type { DeliveryFinder, PageTerms } from '../ports/delivery-finder.ts';
import type { RecipientFingerprint } from '../ports/recipient-fingerprint.ts';
import { type Result, success } from '../result.ts';
import type { Caller } from '../staff.ts';
import type { AccessFailure, GuardedAccess } from './guarded-access.ts';
import { personInPool } from './person-in-pool.ts';

/** Rows read at a time: of one person as many as go into one batch. */
const PAGE = { person: 50, everybody: 500 } as const;

/** For one piece. Where a filter leaves little, a piece comes back with few rows rather than late. */
const MOST_PAGES = 10;

export interface DeliveryExport extends PageTerms {
  readonly poolId: string;
  /** Null takes everybody. */
  readonly key: PersonKey | null;
  readonly filter: DeliveryFilter;
  readonly reason: string;
}

export interface ExportDependencies {
  readonly guard: GuardedAccess;
  readonly finder: DeliveryFinder;
  readonly period: DeliveriesInPeriod;
  readonly fingerprint: RecipientFingerprint;
}

/** A piece of what somebody takes away as a file. */
export class ExportDeliveries {
  readonly #by: ExportDependencies;

  constructor(dependencies: ExportDependencies) {
    this.#by = dependencies;
  }

  /** At most as many rows as asked for; a piece may be short, or empty, and still have a next one. */
  run(caller: Caller, wish: DeliveryExport): Promise<Result<DeliveryPage, AccessFailure>> {
    const { poolId, key, reason } = wish;
    return this.#by.guard.show(
      caller,
      { action: 'export', poolId, keyKind: key?.kind ?? null, reason },
      () => this.#piece(wish),
      ({ rows }) => rows.length,
    );
  }

  async #piece({
    poolId,
    key,
    filter,
    span,
    limit,
    ...wish
  }: DeliveryExport): Promise<Result<DeliveryPage, AuditFailure>> {
    const person = key && personInPool(key, poolId, this.#by.fingerprint);
    const rows: DeliveryRecord[] = [];
    let after = wish.after;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = await (person === null
        ? this.#by.period.page(poolId, { span, limit: PAGE.everybody, after })
        : this.#by.finder.ofPerson(person, { span, limit: PAGE.person, after }));
      if (!page.ok) return page;
      const found = page.value.rows.filter((row) => matches(row, filter));
      const room = limit - rows.length;
      rows.push(...found.slice(0, room));
      after = found.length > room ? positionOf(rows.at(-1)) : page.value.next;
      if (after === null || rows.length === limit) break;
    }
    return success({ rows, next: after });
  }
}

function positionOf(row: DeliveryRecord | undefined): RowPosition | null {
  return row === undefined ? null : { id: row.id, firstSeenAt: row.firstSeenAt };
}
