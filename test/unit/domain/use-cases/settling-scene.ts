import type { AttemptOutcome } from '../../../../src/domain/attempt.ts';
import { DEFAULT_TIMINGS } from '../../../../src/domain/delivery-timings.ts';
import type { Notification } from '../../../../src/domain/notification.ts';
import { GiveUpNotification } from '../../../../src/domain/use-cases/give-up-notification.ts';
import { SettleOverdue } from '../../../../src/domain/use-cases/settle-overdue.ts';
import { sampleNotification } from '../../../contract/sample-notification.ts';
import { FaultyAudit } from './faulty-audit.ts';
import { LogBook } from './log-book.ts';
import { StoppedClock } from './stopped-clock.ts';

const LEASE_MS = 50_000;

/** The settler with everything around it in memory. */
export class SettlingScene {
  readonly steps: string[] = [];
  readonly clock = new StoppedClock();
  readonly logBook = new LogBook();
  readonly audit = new FaultyAudit(this.clock, this.steps);
  readonly overdue = new SettleOverdue({
    overdue: this.audit,
    reader: this.audit,
    logger: this.logBook,
    clock: this.clock,
    timings: DEFAULT_TIMINGS,
  });
  readonly givingUp = new GiveUpNotification({
    log: this.audit,
    reader: this.audit,
    logger: this.logBook,
    overdue: this.overdue,
  });

  /** A row whose first attempt ended so; null: did not end. Not through the faults. */
  async attempted(outcome: AttemptOutcome | null): Promise<Notification> {
    const notification = sampleNotification();
    const leaseUntil = this.clock.now() + LEASE_MS;
    const terms = { owner: 'one', policy: 'at-least-once', leaseUntil } as const;
    const claimed = await this.audit.memory.claim(notification, terms);
    if (!claimed.ok) throw new Error('not claimed');
    if (outcome !== null) await this.audit.memory.record(claimed.value, outcome);
    return notification;
  }

  /** As many rows whose processes died, all of them overdue. */
  async abandoned(count: number): Promise<readonly Notification[]> {
    const rows: Notification[] = [];
    for (let n = 0; n < count; n += 1) rows.push(await this.attempted(null));
    for (const row of rows.slice(0, 1)) this.passDueTimeOf(row);
    return rows;
  }

  run(remainingMs = 30_000) {
    return this.overdue.run(() => remainingMs);
  }

  row({ id }: Notification) {
    return this.audit.memory.rows.get(id);
  }

  /** Moves the clock past what the row waits for. */
  passDueTimeOf(notification: Notification): void {
    const dueAt = this.row(notification)?.dueAt;
    if (dueAt === null || dueAt === undefined) throw new Error('The row waits for nothing');
    this.clock.advance(dueAt - this.clock.now() + 1);
  }
}
