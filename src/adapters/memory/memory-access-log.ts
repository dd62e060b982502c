import type { AccessEntry, AccessPage } from '../../domain/access-entry.ts';
import type { AuditFailure } from '../../domain/failure.ts';
import type { AccessLog, AccessTerms } from '../../domain/ports/access-log.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { type Result, success } from '../../domain/result.ts';

const DAY_MS = 24 * 3600 * 1000;

interface Filed {
  readonly id: string;
  readonly entry: AccessEntry;
}

/** The access log in memory, held equal to DynamoDB by the contract suite. For tests. */
export class MemoryAccessLog implements AccessLog {
  readonly #filed: Filed[] = [];
  readonly #clock: Clock;
  readonly #retentionMs: number;

  constructor(clock: Clock, { retentionDays }: { readonly retentionDays: number }) {
    this.#clock = clock;
    this.#retentionMs = retentionDays * DAY_MS;
  }

  /** All that was ever filed, oldest first. */
  get entries(): readonly AccessEntry[] {
    return this.#filed.map(({ entry }) => entry);
  }

  async file(entry: AccessEntry): Promise<Result<void, AuditFailure>> {
    this.#filed.push({ id: String(this.#filed.length).padStart(9, '0'), entry });
    return success(undefined);
  }

  async page(
    poolId: string,
    { span, limit, after }: AccessTerms,
  ): Promise<Result<AccessPage, AuditFailure>> {
    const now = this.#clock.now();
    const found = this.#filed
      .filter(({ entry }) => entry.poolId === poolId)
      .filter(({ entry: { at } }) => span.from <= at && at <= span.to && this.#expiry(at) > now)
      .filter((filed) => after === null || newestFirst(after, position(filed)) < 0)
      .sort((a, b) => newestFirst(position(a), position(b)));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return success({
      entries: page.map(({ entry }) => entry),
      next: last !== undefined && found.length > limit ? position(last) : null,
    });
  }

  /** In whole seconds, as DynamoDB deletes. */
  #expiry(at: number): number {
    return Math.floor(at / 1000) * 1000 + this.#retentionMs;
  }
}

type Position = Readonly<{ id: string; at: number }>;

function position({ id, entry }: Filed): Position {
  return { id, at: entry.at };
}

function newestFirst(a: Position, b: Position): number {
  if (a.at !== b.at) return b.at - a.at;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
