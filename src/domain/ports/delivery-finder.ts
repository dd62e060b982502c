import type { DeliveryPage, RowPosition } from '../delivery-page.ts';
import type { AuditFailure } from '../failure.ts';
import type { PersonInPool } from '../person-key.ts';
import type { Result } from '../result.ts';
import type { TimeSpan } from '../time-span.ts';

/** What a page of the audit is asked for. */
export interface PageTerms {
  /** By when the notification was first seen. */
  readonly span: TimeSpan;
  /** At most so many rows. */
  readonly limit: number;
  /** Null begins with the newest. */
  readonly after: RowPosition | null;
}

/** Finds what was sent to one person. Never reads what lies in another pool. */
export interface DeliveryFinder {
  /**
   * One page, newest first; rows past their expiry are left out. May lag by a second, and be shorter
   * than asked for. Takes two calls of the database, whether there is something or nothing: who waits
   * for the answer learns no more than the answer.
   */
  ofPerson(person: PersonInPool, terms: PageTerms): Promise<Result<DeliveryPage, AuditFailure>>;
}
