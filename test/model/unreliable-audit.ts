import type { MemoryAudit } from '../../src/adapters/memory/memory-audit.ts';
import { judgeRefusedClaim } from '../../src/domain/claim-rule.ts';
import { AUDIT_UNAVAILABLE } from '../../src/domain/failure.ts';
import type { DeliveryLog } from '../../src/domain/ports/delivery-log.ts';
import type { DeliveryReader } from '../../src/domain/ports/delivery-reader.ts';
import type { OverdueDeliveries } from '../../src/domain/ports/overdue-deliveries.ts';
import type { ReceiptLog } from '../../src/domain/ports/receipt-log.ts';
import { failed } from '../../src/domain/result.ts';
import { checkClaim } from './check-claim.ts';
import type { GroundTruth } from './ground-truth.ts';
import type { Invocation } from './invocation.ts';
import type { Tape } from './tape.ts';

type Audit = DeliveryLog & DeliveryReader & ReceiptLog & OverdueDeliveries;
type Call<Name extends keyof Audit> = Parameters<Audit[Name]>;

/** How often in 256 a call of the audit goes wrong, in a run in which it may. */
const FAULTS = 10;

export interface AuditLine {
  readonly memory: MemoryAudit;
  readonly tape: Tape;
  readonly truth: GroundTruth;
  readonly now: () => number;
  /** Sets the clock by which the memory does the next write: the caller's. */
  readonly bySkew: (skew: number) => void;
  readonly faulty: boolean;
}

/** One invocation's way to the audit: long, and not always there and back. */
export class UnreliableAudit implements Audit {
  readonly #line: AuditLine;
  readonly #by: Invocation;
  /** Claimed, and its end not written down. */
  openAttempt = false;

  constructor(line: AuditLine, by: Invocation) {
    this.#line = line;
    this.#by = by;
  }

  async claim(...[notification, terms]: Call<'claim'>): ReturnType<Audit['claim']> {
    const { memory, truth } = this.#line;
    const answer = await this.#call('claim', async () => {
      const before = memory.rows.get(notification.id) ?? null;
      const claimed = await memory.claim(notification, terms);
      const after = memory.rows.get(notification.id);
      if (after !== undefined && after.attempt > (before?.attempt ?? 0)) {
        truth.broken.push(...checkClaim(before, terms.policy, this.#by.clock.now(), truth));
        truth.attempts.set(after.attempt, 'unsent');
        this.openAttempt = true;
      }
      return claimed;
    });
    if (answer.ok || answer.failure.kind === 'audit_unavailable') return answer;
    // DynamoDB refuses in one call and shows the row in the next; the row may change in between.
    await this.#by.step();
    const row = memory.rows.get(notification.id);
    if (row === undefined) return answer;
    const judged = judgeRefusedClaim(row, terms, this.#by.clock.now());
    return judged.kind === 'mine' ? { ok: true, value: judged.claim } : failed(judged);
  }

  async record(...call: Call<'record'>): ReturnType<Audit['record']> {
    const [{ attempt }, { kind }] = call;
    if (kind === 'expired') this.#line.truth.attempts.set(attempt, 'expired');
    return this.#call(`record ${kind} of ${attempt}`, () => {
      this.openAttempt = false;
      if (kind === 'accepted') this.#line.truth.testified.add(attempt);
      return this.#line.memory.record(...call);
    });
  }

  note(...call: Call<'note'>): ReturnType<Audit['note']> {
    return this.#call(`note ${call[1].phase}`, () => this.#line.memory.note(...call));
  }

  file(...call: Call<'file'>): ReturnType<Audit['file']> {
    const { status, attempt } = call[1];
    return this.#call(`file ${status} of ${attempt}`, () => this.#line.memory.file(...call));
  }

  settle(...call: Call<'settle'>): ReturnType<Audit['settle']> {
    return this.#call(`settle as ${call[1].phase}`, () => this.#line.memory.settle(...call));
  }

  page(...call: Call<'page'>): ReturnType<Audit['page']> {
    return this.#call('page', () => this.#line.memory.page(...call));
  }

  byId(...call: Call<'byId'>): ReturnType<Audit['byId']> {
    return this.#call('read', () => this.#line.memory.byId(...call));
  }

  async #call<Answer>(what: string, effect: () => Promise<Answer>) {
    const { tape, truth, bySkew, faulty, now } = this.#line;
    const fault = faulty && tape.happens(FAULTS) ? tape.pick('lost', 'unanswered') : 'none';
    await this.#by.step();
    if (fault === 'lost') {
      truth.tell(now(), this.#by.name, `${what}: not done`);
      return failed(AUDIT_UNAVAILABLE);
    }
    bySkew(this.#by.skew);
    const answer = await effect();
    truth.tell(now(), this.#by.name, fault === 'none' ? what : `${what} (${fault})`, answer);
    await this.#by.step();
    return fault === 'unanswered' ? failed(AUDIT_UNAVAILABLE) : answer;
  }
}
