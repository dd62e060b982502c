import { type DeliveryFilter, matches } from '../delivery-filter.ts';
import type { DeliveryPage } from '../delivery-page.ts';
import type { PersonKey } from '../person-key.ts';
import type { DeliveryFinder, PageTerms } from '../ports/delivery-finder.ts';
import type { RecipientFingerprint } from '../ports/recipient-fingerprint.ts';
import { type Result, success } from '../result.ts';
import type { Caller } from '../staff.ts';
import type { AccessFailure, GuardedAccess } from './guarded-access.ts';
import { personInPool } from './person-in-pool.ts';

export interface PersonSearch extends PageTerms {
  readonly poolId: string;
  readonly key: PersonKey;
  readonly filter: DeliveryFilter;
  readonly reason: string;
}

/** A page of what was sent to somebody, and how many rows were looked at for it. */
export interface FoundDeliveries extends DeliveryPage {
  readonly searched: number;
}

/** "Did she get it?" */
export class FindDeliveries {
  readonly #guard: GuardedAccess;
  readonly #finder: DeliveryFinder;
  readonly #fingerprint: RecipientFingerprint;

  constructor(guard: GuardedAccess, finder: DeliveryFinder, fingerprint: RecipientFingerprint) {
    this.#guard = guard;
    this.#finder = finder;
    this.#fingerprint = fingerprint;
  }

  /** What the filter leaves of one page; a page may be empty and still have a next one. */
  run(caller: Caller, search: PersonSearch): Promise<Result<FoundDeliveries, AccessFailure>> {
    const { poolId, key, filter, reason, ...terms } = search;
    return this.#guard.show(
      caller,
      { action: 'search', poolId, keyKind: key.kind, reason },
      async () => {
        const person = personInPool(key, poolId, this.#fingerprint);
        const page = await this.#finder.ofPerson(person, terms);
        if (!page.ok) return page;
        const { rows, next } = page.value;
        const left = rows.filter((row) => matches(row, filter));
        return success({ rows: left, next, searched: rows.length });
      },
      ({ rows }) => rows.length,
    );
  }
}
