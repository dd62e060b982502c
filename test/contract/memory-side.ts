import { MemoryAccessLog } from '../../src/adapters/memory/memory-access-log.ts';
import { MemoryAudit } from '../../src/adapters/memory/memory-audit.ts';
import { MemoryCallerLimit } from '../../src/adapters/memory/memory-caller-limit.ts';
import { MemoryDeliveryEraser } from '../../src/adapters/memory/memory-delivery-eraser.ts';
import { MemoryDeliveryFinder } from '../../src/adapters/memory/memory-delivery-finder.ts';
import { ACCESS_SETTINGS, AUDIT_SETTINGS, type AuditSide, LIMIT_SETTINGS } from './audit-side.ts';
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
    eraser: new MemoryDeliveryEraser(audit, clock),
    accesses: new MemoryAccessLog(clock, ACCESS_SETTINGS),
    limit: new MemoryCallerLimit(clock, LIMIT_SETTINGS),
    finder,
    period: finder,
    clock,
    row: async (id) => audit.rows.get(id) ?? null,
  };
}
