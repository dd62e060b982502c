import { describe, expect, it } from 'vitest';
import { HmacSeal } from '../../../../src/adapters/node-crypto/hmac-seal.ts';
import type { DeliveryRecord } from '../../../../src/domain/delivery-record.ts';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';
import type { PageTerms } from '../../../../src/domain/ports/delivery-finder.ts';
import { success } from '../../../../src/domain/result.ts';
import type { Caller } from '../../../../src/domain/staff.ts';
import { ExportDeliveries } from '../../../../src/domain/use-cases/export-deliveries.ts';
import { GuardedAccess } from '../../../../src/domain/use-cases/guarded-access.ts';
import type { AuditApi } from '../../../../src/handlers/audit-api/operation.ts';
import { exportDeliveries } from '../../../../src/handlers/audit-api/operations/export-deliveries.ts';
import { HandSetClock } from '../../../contract/hand-set-clock.ts';
import { auditRow } from '../../domain/audit-row.ts';

const POOL = 'eu-central-1_One1';
const CALLER: Caller = { id: 'ada', name: null, roles: new Map([[POOL, 'auditor']]) };
const SPAN = { from: '2026-11-01T00:00:00Z', to: '2026-11-30T00:00:00Z' };
const FIRST = Date.parse(SPAN.to);

/** The API over a pool in which so many messages were sent, a second apart. */
function apiOver(count: number, pageOf = 500): AuditApi {
  const clock = new HandSetClock();
  const row = (n: number): DeliveryRecord =>
    auditRow({ id: String(n).padStart(32, 'a') as NotificationId, firstSeenAt: FIRST - n * 1000 });
  const period = {
    page: async (_pool: string, { limit, after }: PageTerms) => {
      const from = after === null ? 0 : (FIRST - after.firstSeenAt) / 1000 + 1;
      const rows = Array.from({ length: Math.min(limit, pageOf, count - from) }, (_, n) =>
        row(from + n),
      );
      const last = rows.at(-1);
      const next = last !== undefined && from + rows.length < count ? last : null;
      return success({ rows, next });
    },
  };
  const guard = new GuardedAccess({
    clock,
    limit: { take: async () => success(undefined) },
    accesses: {
      file: async () => success(undefined),
      page: async () => success({ entries: [], next: null }),
    },
  });
  const fingerprint = { of: () => 'f'.repeat(43) };
  const finder = { ofPerson: () => Promise.reject(new Error('nobody was asked about')) };
  return {
    export: new ExportDeliveries({ guard, period, finder, fingerprint }),
    cursors: new HmacSeal('p'.repeat(32), 'cursor', clock),
    fingerprint,
  } as unknown as AuditApi;
}

async function takeAll(count: number, pageOf?: number) {
  const api = apiOver(count, pageOf);
  let cursor: string | undefined;
  let lines = 0;
  let pieces = 0;
  let headers: Readonly<Record<string, string>> = {};
  do {
    const request = { ...SPAN, reason: 'All of it', ...(cursor && { cursor }) };
    const reply = await exportDeliveries(api, CALLER, request);
    if (!reply.ok) throw new Error(reply.failure.word);
    lines += String(reply.value.body).split('\r\n').length - 1;
    pieces += 1;
    headers = reply.value.headers ?? {};
    cursor = headers['sealpost-next'];
  } while (cursor !== undefined);
  return { rows: lines - 1, pieces, headers };
}

describe('an export', () => {
  it('ends at 10 000 rows, and says that there are more', async () => {
    const { rows, pieces, headers } = await takeAll(10_001);
    expect({ rows, pieces }).toEqual({ rows: 10_000, pieces: 20 });
    expect(headers).toEqual({
      'sealpost-rows': '500',
      'sealpost-total': '10000',
      'sealpost-cut': 'true',
    });
  });

  it('ends there as well when its pieces are short', async () => {
    const { rows, headers } = await takeAll(20_000, 30);
    expect(rows).toBe(10_000);
    expect(headers).toMatchObject({ 'sealpost-rows': '100', 'sealpost-cut': 'true' });
  });

  it('of just 10 000 rows is whole', async () => {
    const { rows, headers } = await takeAll(10_000);
    expect(rows).toBe(10_000);
    expect(headers).not.toHaveProperty('sealpost-cut');
  });

  it('needs no cut where there is less', async () => {
    expect(await takeAll(1)).toEqual({
      rows: 1,
      pieces: 1,
      headers: { 'sealpost-rows': '1', 'sealpost-total': '1' },
    });
  });
});
