import type { PersonKeyKind } from './person-key.ts';
import type { AuditAction, StaffRole } from './staff.ts';

/** Who looked at what, and why. It holds no key that was looked up, only which kind it was. */
export interface AccessEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly poolId: string;
  readonly callerId: string;
  readonly callerName: string | null;
  /** In which role. */
  readonly role: StaffRole;
  readonly action: AuditAction;
  /** Null where nobody in particular was asked about. */
  readonly keyKind: PersonKeyKind | null;
  /** Of the notification that was opened. */
  readonly notificationId: string | null;
  /** As typed in, less what looked like an address, a number or a code. */
  readonly reason: string | null;
  /** How many rows were shown, or erased. */
  readonly rows: number;
  /** An erasure that was only counted. */
  readonly dryRun: boolean;
}

/**
 * Where a page of the access log ended: the next one begins behind it. Without an entry there (an empty
 * id) it begins with the entries of that very time.
 */
export interface AccessPosition {
  readonly id: string;
  readonly at: number;
}

export interface AccessPage {
  /** Newest first. */
  readonly entries: readonly AccessEntry[];
  /** Null when there are no more. A page may be short, or empty, and still have a next one. */
  readonly next: AccessPosition | null;
}
