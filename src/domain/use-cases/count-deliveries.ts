import { type DeliveryOverview, OverviewCount } from '../delivery-overview.ts';
import type { RowPosition } from '../delivery-page.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveriesInPeriod } from '../ports/deliveries-in-period.ts';
import { type Result, success } from '../result.ts';
import type { Caller } from '../staff.ts';
import type { TimeSpan } from '../time-span.ts';
import type { AccessFailure, GuardedAccess } from './guarded-access.ts';

/** Rows read at a time. */
const PAGE = 1000;
/** A person waits for it, and a function's memory and time have an end. */
const MOST_ROWS = 60_000;
const BUDGET_MS = 15_000;

/** The numbers of a time, or of as much of it as there was time to count, newest first. */
export interface CountedDeliveries extends DeliveryOverview {
  /** What was counted: all of it when `span.from` is the one that was asked for. */
  readonly span: TimeSpan;
  readonly complete: boolean;
}

/** How things went, in numbers that tell of nobody. */
export class CountDeliveries {
  readonly #guard: GuardedAccess;
  readonly #period: DeliveriesInPeriod;
  readonly #clock: Clock;

  constructor(guard: GuardedAccess, period: DeliveriesInPeriod, clock: Clock) {
    this.#guard = guard;
    this.#period = period;
    this.#clock = clock;
  }

  run(
    caller: Caller,
    { poolId, span }: { readonly poolId: string; readonly span: TimeSpan },
  ): Promise<Result<CountedDeliveries, AccessFailure>> {
    return this.#guard.show(
      caller,
      { action: 'overview', poolId },
      async () => {
        const until = this.#clock.now() + BUDGET_MS;
        const count = new OverviewCount();
        let after: RowPosition | null = null;
        do {
          const page = await this.#period.page(poolId, { span, limit: PAGE, after });
          if (!page.ok) return page;
          for (const row of page.value.rows) count.add(row);
          after = page.value.next;
        } while (after !== null && count.total < MOST_ROWS && this.#clock.now() < until);
        const counted: CountedDeliveries = {
          ...count.overview(),
          complete: after === null,
          span: after === null ? span : { from: after.firstSeenAt, to: span.to },
        };
        return success(counted);
      },
      ({ total }) => total,
    );
  }
}
