import type { AccessEntry } from '../../domain/access-entry.ts';
import type { PersonKeyKind } from '../../domain/person-key.ts';
import type { AuditAction, StaffRole } from '../../domain/staff.ts';
import { type Item, number, string } from './audit-item.ts';
import { dayOf } from './audit-keys.ts';

/** Beside the rows of notifications, whose ids have no `#`. */
export function accessKey(id: string): string {
  return `access#${id}`;
}

/** In the index of days, where nobody meets it who looks for notifications. */
export function accessShard(poolId: string, at: number): string {
  return `access#${poolId}#${dayOf(at)}`;
}

/** Unknown things are left out. */
export function accessItem(id: string, entry: AccessEntry, expiresAtSeconds: number): Item {
  const texts = {
    poolId: entry.poolId,
    callerId: entry.callerId,
    callerName: entry.callerName,
    role: entry.role,
    action: entry.action,
    keyKind: entry.keyKind,
    notificationId: entry.notificationId,
    reason: entry.reason,
  };
  const item: Item = {
    pk: string(accessKey(id)),
    dayShard: string(accessShard(entry.poolId, entry.at)),
    firstSeenAt: number(entry.at),
    expiresAt: number(expiresAtSeconds),
    rows: number(entry.rows),
    dryRun: { BOOL: entry.dryRun },
  };
  for (const [name, value] of Object.entries(texts)) {
    if (value !== null) item[name] = string(value);
  }
  return item;
}

/** An entry as it was stored, with its id and the millisecond from which on it is gone. */
export function readAccessItem(item: Item): {
  readonly id: string;
  readonly entry: AccessEntry;
  readonly expiresAt: number;
} {
  const text = (name: string) => item[name]?.S ?? null;
  const amount = (name: string) => Number(item[name]?.N ?? 0);
  return {
    id: (text('pk') ?? '').slice(accessKey('').length),
    expiresAt: amount('expiresAt') * 1000,
    entry: {
      at: amount('firstSeenAt'),
      poolId: text('poolId') ?? '',
      callerId: text('callerId') ?? '',
      callerName: text('callerName'),
      role: text('role') as StaffRole,
      action: text('action') as AuditAction,
      keyKind: text('keyKind') as PersonKeyKind | null,
      notificationId: text('notificationId'),
      reason: text('reason'),
      rows: amount('rows'),
      dryRun: item['dryRun']?.BOOL === true,
    },
  };
}
