import type { Fault } from './fault.ts';
import type { FaultConditions } from './fault-conditions.ts';
import type { FaultyRequest } from './faulty-request.ts';

/** A fault that waits for the requests it is meant for. */
export class ArmedFault {
  readonly fault: Fault;
  readonly #when: (request: FaultyRequest) => boolean;
  #toSkip: number;
  #toHit: number;

  constructor(fault: Fault, { when, skip, times }: FaultConditions = {}) {
    this.fault = fault;
    this.#when = when ?? (() => true);
    this.#toSkip = skip ?? 0;
    this.#toHit = times ?? Number.POSITIVE_INFINITY;
  }

  /** Call once for each request: it counts. */
  hits(request: FaultyRequest): boolean {
    if (this.#toHit === 0 || !this.#when(request)) return false;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return false;
    }
    this.#toHit -= 1;
    return true;
  }
}
