import type { RowPosition } from '../delivery-page.ts';
import type { DeliveryRecord } from '../delivery-record.ts';
import { erasableFrom } from '../erasable-from.ts';
import type { AuditFailure } from '../failure.ts';
import type { PersonInPool, PersonKey } from '../person-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryEraser } from '../ports/delivery-eraser.ts';
import type { DeliveryFinder } from '../ports/delivery-finder.ts';
import type { RecipientFingerprint } from '../ports/recipient-fingerprint.ts';
import { type Result, success } from '../result.ts';
import type { Caller } from '../staff.ts';
import type { AccessFailure, GuardedAccess } from './guarded-access.ts';
import { personInPool } from './person-in-pool.ts';

const PAGE = 50;
/** In one go; the next one does the rest. */
const MOST_ROWS = 1000;
/** Rows written side by side. */
const WIDTH = 10;
const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER } as const;

export interface Erasure {
  readonly poolId: string;
  readonly key: PersonKey;
  readonly reason: string;
  /** Counts only. */
  readonly dryRun: boolean;
}

export interface ErasureReport {
  /** Rows that were, or on a dry run would be, erased. */
  readonly erased: number;
  /** Rows whose message may still be sent again; they stay as they are. */
  readonly underWay: number;
  /** When the last of those can be erased, in milliseconds; null when there is none. */
  readonly erasableFrom: number | null;
  /** False when there is more of this person: run it again. */
  readonly complete: boolean;
}

export interface EraseDependencies {
  readonly guard: GuardedAccess;
  readonly finder: DeliveryFinder;
  readonly eraser: DeliveryEraser;
  readonly fingerprint: RecipientFingerprint;
  readonly clock: Clock;
}

/** Takes a person out of the audit; what happened stays, without whom it happened to. */
export class ErasePerson {
  readonly #by: EraseDependencies;

  constructor(dependencies: EraseDependencies) {
    this.#by = dependencies;
  }

  /** The look is filed before anything is erased. Safe to run again. */
  async run(caller: Caller, erasure: Erasure): Promise<Result<ErasureReport, AccessFailure>> {
    const { poolId, key, reason, dryRun } = erasure;
    const found = await this.#by.guard.show(
      caller,
      { action: 'erase', poolId, keyKind: key.kind, reason, dryRun },
      () => this.#find(personInPool(key, poolId, this.#by.fingerprint)),
      ({ rows }) => rows.length,
    );
    if (!found.ok) return found;
    const { rows, waiting, complete } = found.value;
    const report = {
      underWay: waiting.length,
      erasableFrom: waiting.length === 0 ? null : Math.max(...waiting),
      complete,
    };
    if (dryRun) return success({ ...report, erased: rows.length });
    const erased = await this.#erase(rows);
    if (!erased.ok) return erased;
    const moved = rows.length - erased.value;
    return success({ ...report, erased: erased.value, complete: complete && moved === 0 });
  }

  async #find(person: PersonInPool): Promise<Result<Found, AuditFailure>> {
    const rows: DeliveryRecord[] = [];
    const waiting: number[] = [];
    let after: RowPosition | null = null;
    do {
      const page = await this.#by.finder.ofPerson(person, { span: EVER, limit: PAGE, after });
      if (!page.ok) return page;
      // The index may lag behind an erasure.
      for (const row of page.value.rows.filter(({ erasedAt }) => erasedAt === null)) {
        const from = erasableFrom(row);
        if (from !== null && from > this.#by.clock.now()) waiting.push(from);
        else rows.push(row);
      }
      after = page.value.next;
    } while (after !== null && rows.length < MOST_ROWS);
    return success({ rows, waiting, complete: after === null });
  }

  /** How many were; stops at the first that the audit does not take. */
  async #erase(rows: readonly DeliveryRecord[]): Promise<Result<number, AuditFailure>> {
    let erased = 0;
    for (let from = 0; from < rows.length; from += WIDTH) {
      const answers = await Promise.all(
        rows.slice(from, from + WIDTH).map((row) => this.#by.eraser.erase(row)),
      );
      for (const answer of answers) {
        if (!answer.ok) return answer;
        if (answer.value === 'erased') erased += 1;
      }
    }
    return success(erased);
  }
}

interface Found {
  readonly rows: readonly DeliveryRecord[];
  /** From when on each of the others can be erased. */
  readonly waiting: readonly number[];
  readonly complete: boolean;
}
