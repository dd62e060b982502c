import { type DeliveryFilter, matches } from '../delivery-filter.ts';
import type { DeliveryPage } from '../delivery-page.ts';
import type { PersonKey } from '../person-key.ts';
import type { DeliveriesInPeriod } from '../ports/deliveries-in-period.ts';
import type { DeliveryFinder, PageTerms } from '../ports/delivery-finder.ts';
import type { RecipientFingerprint } from '../ports/recipient-fingerprint.ts';
import { type Result, success } from '../result.ts';
import type { Caller } from '../staff.ts';
import type { AccessFailure, GuardedAccess } from './guarded-access.ts';
import { personInPool } from './person-in-pool.ts';

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

  run(caller: Caller, wish: DeliveryExport): Promise<Result<DeliveryPage, AccessFailure>> {
    const { poolId, key, filter, reason, ...terms } = wish;
    return this.#by.guard.show(
      caller,
      { action: 'export', poolId, keyKind: key?.kind ?? null, reason },
      async () => {
        const page = await (key === null
          ? this.#by.period.page(poolId, terms)
          : this.#by.finder.ofPerson(personInPool(key, poolId, this.#by.fingerprint), terms));
        if (!page.ok) return page;
        const rows = page.value.rows.filter((row) => matches(row, filter));
        return success({ rows, next: page.value.next });
      },
      ({ rows }) => rows.length,
    );
  }
}
