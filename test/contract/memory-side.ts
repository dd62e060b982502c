import { MemoryAudit } from '../../src/adapters/memory/memory-audit.ts';
import { MemoryDeliveryFinder } from '../../src/adapters/memory/memory-delivery-finder.ts';
import { AUDIT_SETTINGS, type AuditSide } from './audit-side.ts';
import { HandSetClock } from './hand-set-clock.ts';

/** The audit in memory. */
export async function memorySide(): Promise<AuditSide> {
  const clock = new HandSetClock();
  const audit = new MemoryAudit(clock, AUDIT_SETTINGS);
  const finder = new MemoryDeliveryFinder(audit, clock);
  return {
    log: audit,
    reader: audit,
    receipts: audit,
    overdue: audit,
    finder,
    period: finder,
    clock,
    row: async (id) => audit.rows.get(id) ?? null,
  };
}
