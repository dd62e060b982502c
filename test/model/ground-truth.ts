import type { ReceiptStatus } from '../../src/domain/delivery-receipt.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';

/**
 * What really became of an attempt, whoever knows of it. `untold`: the provider took it and its answer
 * says something else; `silent`: it did not, and its answer does not say so.
 */
export type Fate = 'unsent' | 'expired' | 'accepted' | 'refused' | 'untold' | 'silent';

/** Whether the attempt certainly brought nobody a message. */
export function isDefinite(fate: Fate): boolean {
  return fate === 'refused' || fate === 'expired';
}

/** Everything that happened in a run, as only somebody who sees both sides can know it. */
export class GroundTruth {
  /** By number of the attempt. */
  readonly attempts = new Map<number, Fate>();
  /** What the provider said, heard or not. */
  readonly reports: { readonly attempt: number; readonly status: ReceiptStatus }[] = [];
  /** Promises that were broken on the way. */
  readonly broken: string[] = [];
  /** An attempt may have been accepted, and nobody could write down whether it was. */
  ambiguous = false;
  /** Attempts whose acceptance reached the audit. */
  readonly testified = new Set<number>();
  /** Clocks were further apart than leases allow for. */
  beyondSkew = false;
  /** The alarm for an event that Lambda gave up. */
  givenUp = 0;
  readonly #story: (readonly [at: number, who: string, what: string, answer: unknown])[] = [];

  /** How many messages the provider took. */
  get taken(): number {
    const fates = [...this.attempts.values()];
    return fates.filter((fate) => fate === 'accepted' || fate === 'untold').length;
  }

  tell(at: number, who: string, what: string, answer: unknown = ''): void {
    this.#story.push([at, who, what, answer]);
  }

  /** For whoever has to understand a broken promise. */
  story(row: DeliveryRecord | null): string {
    const steps = this.#story.map(
      ([at, who, what, answer]) =>
        `${(at / 1000).toFixed(3).padStart(12)} s  ${who}: ${what} ${JSON.stringify(answer).slice(0, 90)}`,
    );
    return [...steps, `row: ${JSON.stringify(row)}`].join('\n');
  }
}
