import type { Phase } from '../../domain/delivery-phase.ts';
import type { Notification } from '../../domain/notification.ts';
import { DAY_SHARDS, DUE_SHARDS } from './audit-table.ts';

/** `2026-11-22`, in UTC. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

export function dayShard(id: string, firstSeenAt: number): string {
  return shardKey(dayOf(firstSeenAt), id.charCodeAt(id.length - 1) % DAY_SHARDS);
}

export function dueShard(id: string): string {
  return String(id.charCodeAt(id.length - 1) % DUE_SHARDS);
}

export function shardKey(day: string, shard: number): string {
  return `${day}#${shard}`;
}

/** Sorts a day's rows by phase, then by when they came to it. */
export function phaseAt(phase: Phase, at: number): string {
  return `${phase}#${new Date(at).toISOString()}`;
}

export function userKey({ poolId, sub, userName }: Notification): string | null {
  const user = sub ?? userName;
  return user === null ? null : `${poolId}#${user}`;
}
