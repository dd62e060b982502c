import type { FaultyRequest } from './faulty-request.ts';

/** Which requests a fault hits. */
export interface FaultConditions {
  /** Others pass and are not counted; default all. */
  readonly when?: (request: FaultyRequest) => boolean;
  /** How many matching requests pass first; default 0. */
  readonly skip?: number;
  /** How many it hits after those, until matching requests pass again; default without an end. */
  readonly times?: number;
}
