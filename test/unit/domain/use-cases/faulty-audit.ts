import { MemoryAudit } from '../../../../src/adapters/memory/memory-audit.ts';
import { DEFAULT_TIMINGS } from '../../../../src/domain/delivery-timings.ts';
import { AUDIT_UNAVAILABLE } from '../../../../src/domain/failure.ts';
import type { Clock } from '../../../../src/domain/ports/clock.ts';
import type { DeliveryLog } from '../../../../src/domain/ports/delivery-log.ts';
import type { DeliveryReader } from '../../../../src/domain/ports/delivery-reader.ts';
import type { OverdueDeliveries } from '../../../../src/domain/ports/overdue-deliveries.ts';
import type { ReceiptLog } from '../../../../src/domain/ports/receipt-log.ts';
import { failed } from '../../../../src/domain/result.ts';

type Audit = DeliveryLog & DeliveryReader & ReceiptLog & OverdueDeliveries;
type Step = keyof Audit;
/** `lost`: nothing is written. `unanswered`: it is written, and nobody hears so. */
export type AuditFault = 'lost' | 'unanswered';

/** The audit in memory, behind a line that can break. Says in `steps` what it was asked. */
export class FaultyAudit implements Audit {
  readonly memory: MemoryAudit;
  readonly #steps: string[];
  readonly #faults: { readonly step: Step; readonly fault: AuditFault }[] = [];

  constructor(clock: Clock, steps: string[]) {
    this.memory = new MemoryAudit(clock, { retentionDays: 90, timings: DEFAULT_TIMINGS });
    this.#steps = steps;
  }

  /** The next `times` calls of this step fail so. */
  breakNext(step: Step, fault: AuditFault, times = 1): void {
    for (let n = 0; n < times; n += 1) this.#faults.push({ step, fault });
  }

  claim(...call: Parameters<Audit['claim']>): ReturnType<Audit['claim']> {
    return this.#through('claim', () => this.memory.claim(...call));
  }

  record(...call: Parameters<Audit['record']>): ReturnType<Audit['record']> {
    return this.#through('record', () => this.memory.record(...call));
  }

  note(...call: Parameters<Audit['note']>): ReturnType<Audit['note']> {
    return this.#through('note', () => this.memory.note(...call));
  }

  file(...call: Parameters<Audit['file']>): ReturnType<Audit['file']> {
    return this.#through('file', () => this.memory.file(...call));
  }

  byId(...call: Parameters<Audit['byId']>): ReturnType<Audit['byId']> {
    return this.#through('byId', () => this.memory.byId(...call));
  }

  page(from: string | null): ReturnType<Audit['page']> {
    return this.#through('page', () => this.memory.page(from));
  }

  settle(...call: Parameters<Audit['settle']>): ReturnType<Audit['settle']> {
    return this.#through('settle', () => this.memory.settle(...call));
  }

  async #through<Answer>(step: Step, call: () => Promise<Answer>) {
    this.#steps.push(step);
    const at = this.#faults.findIndex((fault) => fault.step === step);
    const [broken] = at < 0 ? [] : this.#faults.splice(at, 1);
    if (broken?.fault === 'lost') return failed(AUDIT_UNAVAILABLE);
    const answer = await call();
    return broken === undefined ? answer : failed(AUDIT_UNAVAILABLE);
  }
}
