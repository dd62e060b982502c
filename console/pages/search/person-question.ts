import type { SearchRequest } from '../../../src/handlers/audit-api/contract/requests.ts';

/** Whom somebody has asked about, and why. */
export interface PersonQuestion {
  /** From 1; another one for each press of the button. */
  readonly number: number;
  readonly key: SearchRequest['key'];
  readonly reason: string;
  readonly pool: string;
}
