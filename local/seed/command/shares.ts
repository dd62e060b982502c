import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { type DeliveryStatus, standingOf } from '../../../src/domain/delivery-status.ts';
import { en } from '../../../src/domain/support-words/en.ts';

/** How many rows came to what. */
export class Shares {
  readonly #counts = new Map<DeliveryStatus, number>();
  readonly #people = new Set<string>();
  #total = 0;

  count(record: DeliveryRecord): void {
    const { status } = standingOf(record);
    this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1);
    this.#people.add(`${record.poolId} ${record.sub}`);
    this.#total += 1;
  }

  get people(): number {
    return this.#people.size;
  }

  /** `Delivered 95.1 %, Bounced 1.6 %, …`, the most frequent first. */
  inWords(): string {
    return [...this.#counts]
      .sort(([, one], [, other]) => other - one)
      .map(([status, count]) => `${en.statuses[status].label} ${share(count, this.#total)}`)
      .join(', ');
  }
}

function share(count: number, total: number): string {
  const percent = (count / total) * 100;
  return percent > 0 && percent < 0.1 ? '< 0.1 %' : `${percent.toFixed(1)} %`;
}
