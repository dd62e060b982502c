import { MemoryAudit } from '../../../../src/adapters/memory/memory-audit.ts';
import { DEFAULT_TIMINGS } from '../../../../src/domain/delivery-timings.ts';
import { AUDIT_UNAVAILABLE } from '../../../../src/domain/failure.ts';
import type { Clock } from '../../../../src/domain/ports/clock.ts';
import type { DeliveryLog } from '../../../../src/domain/ports/delivery-log.ts';
import { failed } from '../../../../src/domain/result.ts';

type Step = keyof DeliveryLog;
/** `lost`: nothing is written. `unanswered`: it is written, and nobody hears so. */
export type AuditFault = 'lost' | 'unanswered';

/** The audit in memory, behind a line that can break. Says in `steps` what it was asked. */
export class FaultyAudit implements DeliveryLog {
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

  claim(...call: Parameters<DeliveryLog['claim']>): ReturnType<DeliveryLog['claim']> {
    return this.#through('claim', () => this.memory.claim(...call));
  }

  record(...call: Parameters<DeliveryLog['record']>): ReturnType<DeliveryLog['record']> {
    return this.#through('record', () => this.memory.record(...call));
  }

  note(...call: Parameters<DeliveryLog['note']>): ReturnType<DeliveryLog['note']> {
    return this.#through('note', () => this.memory.note(...call));
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
