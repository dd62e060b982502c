import { MemoryAccessLog } from '../../../../src/adapters/memory/memory-access-log.ts';
import { MemoryAudit } from '../../../../src/adapters/memory/memory-audit.ts';
import { MemoryCallerLimit } from '../../../../src/adapters/memory/memory-caller-limit.ts';
import { MemoryDeliveryEraser } from '../../../../src/adapters/memory/memory-delivery-eraser.ts';
import { MemoryDeliveryFinder } from '../../../../src/adapters/memory/memory-delivery-finder.ts';
import { HmacRecipientFingerprint } from '../../../../src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import type { DeliveryRecord } from '../../../../src/domain/delivery-record.ts';
import { DEFAULT_TIMINGS } from '../../../../src/domain/delivery-timings.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../../../src/domain/failure.ts';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';
import type { AccessLog } from '../../../../src/domain/ports/access-log.ts';
import type { CallerLimit } from '../../../../src/domain/ports/caller-limit.ts';
import type { DeliveriesInPeriod } from '../../../../src/domain/ports/deliveries-in-period.ts';
import type { DeliveryEraser } from '../../../../src/domain/ports/delivery-eraser.ts';
import type { DeliveryFinder } from '../../../../src/domain/ports/delivery-finder.ts';
import type { DeliveryReader } from '../../../../src/domain/ports/delivery-reader.ts';
import { Recipient } from '../../../../src/domain/recipient.ts';
import { failed, type Result } from '../../../../src/domain/result.ts';
import type { Caller, StaffRole } from '../../../../src/domain/staff.ts';
import { GuardedAccess } from '../../../../src/domain/use-cases/guarded-access.ts';
import { auditRow } from '../audit-row.ts';
import { StoppedClock } from './stopped-clock.ts';

export const POOL = 'eu-central-1_Ab12Cd34E';
export const OTHER_POOL = 'eu-central-1_Other0001';
export const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER } as const;
export const PER_MINUTE = 3;
export const FORBIDDEN = { ok: false, failure: { kind: 'forbidden', retryable: false } };
export const UNAVAILABLE = { ok: false, failure: AUDIT_UNAVAILABLE };

const ANNS = Recipient.email('ann.private@example.com');
if (ANNS === null) throw new Error('not an address');
export const ANN = ANNS;

/** What is asked of the database for somebody who looks. */
export type LookStep = 'take' | 'read' | 'file' | 'erase';

/** Somebody of the staff before the audit in memory, with a note of every call in `steps`. */
export class StaffScene {
  readonly steps: LookStep[] = [];
  readonly clock = new StoppedClock();
  readonly rows: Map<NotificationId, DeliveryRecord>;
  readonly accesses = new MemoryAccessLog(this.clock, { retentionDays: 365 });
  readonly fingerprint = new HmacRecipientFingerprint('p'.repeat(32));
  readonly guard: GuardedAccess;
  readonly finder: DeliveryFinder;
  readonly period: DeliveriesInPeriod;
  readonly reader: DeliveryReader;
  readonly accessReader: AccessLog;
  readonly eraser: DeliveryEraser;
  /** Runs before each call; a test may change the rows then. */
  onStep: (step: LookStep) => void = () => {};
  readonly #broken = new Map<LookStep, number>();
  #made = 0;

  constructor() {
    const { clock, accesses } = this;
    const audit = new MemoryAudit(clock, { retentionDays: 90, timings: DEFAULT_TIMINGS });
    const limit = new MemoryCallerLimit(clock, { perMinute: PER_MINUTE });
    const rows = new MemoryDeliveryFinder(audit, clock);
    const eraser = new MemoryDeliveryEraser(audit, clock);
    const counted: CallerLimit = { take: (id) => this.#through('take', () => limit.take(id)) };
    const log: AccessLog = {
      file: (entry) => this.#through('file', () => accesses.file(entry)),
      page: (...call) => this.#through('read', () => accesses.page(...call)),
    };
    this.rows = audit.rows;
    this.accessReader = log;
    this.guard = new GuardedAccess({ limit: counted, accesses: log, clock });
    this.finder = { ofPerson: (...call) => this.#through('read', () => rows.ofPerson(...call)) };
    this.period = { page: (...call) => this.#through('read', () => rows.page(...call)) };
    this.reader = { byId: (id) => this.#through('read', () => audit.byId(id)) };
    this.eraser = { erase: (row) => this.#through('erase', () => eraser.erase(row)) };
  }

  /** Somebody with this role in `POOL`, and with none in any other. */
  caller(role: StaffRole, id = 'sam'): Caller {
    return { id, name: 'Sam', roles: new Map([[POOL, role]]) };
  }

  /** From its `nth` call on, the database is down for this step. */
  breakDown(step: LookStep, nth = 1): void {
    this.#broken.set(step, nth);
  }

  repair(): void {
    this.#broken.clear();
  }

  /** A message to Ann, each with an id of its own; the later, the newer. */
  sent(over: Partial<DeliveryRecord> = {}): DeliveryRecord {
    this.#made += 1;
    const row = auditRow({
      id: String(this.#made).padStart(32, 'a') as NotificationId,
      sub: 'anns-sub',
      userName: 'ann',
      recipient: { masked: ANN.masked, fingerprint: this.fingerprint.of(ANN) },
      firstSeenAt: this.clock.now() - 3_600_000 + this.#made,
      ...over,
    });
    this.rows.set(row.id, row);
    return row;
  }

  async #through<Answer>(
    step: LookStep,
    call: () => Promise<Answer>,
  ): Promise<Answer | Result<never, AuditFailure>> {
    this.onStep(step);
    this.steps.push(step);
    const from = this.#broken.get(step) ?? Number.POSITIVE_INFINITY;
    const done = this.steps.filter((each) => each === step).length;
    return done >= from ? failed(AUDIT_UNAVAILABLE) : call();
  }
}
