import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CSV_COLUMNS } from '../../../src/handlers/audit-api/csv/delivery-csv.ts';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';
import { parseCsv } from './parse-csv.ts';

const DAY = { from: '2026-11-17T00:00:00Z', to: '2026-11-17T23:59:59.999Z' };
const ROWS = 1203;

let world: AuditApiWorld;
let token = '';
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff([`sealpost-auditor:${POOL}`]);
  const start = Date.parse(DAY.from);
  const batch = Array.from({ length: ROWS }, (_, n) => n);
  for (let from = 0; from < ROWS; from += 50) {
    for (const n of batch.slice(from, from + 50)) {
      await world.seed.add({
        email: `user-${n}@example.com`,
        at: start + n * 60_000,
        ...(n % 100 === 7 ? { receipts: ['HARD_BOUNCED'] as const } : {}),
      });
    }
  }
  await world.seed.add({ email: 'other@example.com', at: start, poolId: OTHER_POOL });
}, 120_000);
afterAll(() => world.stop());
beforeEach(() => void new CaughtLog());
afterEach(() => vi.restoreAllMocks());

const piece = (more: object = {}) =>
  world.ask('export', { token, body: { ...DAY, reason: 'Monthly report', ...more } });

async function wholeFile(more: object = {}) {
  let text = '';
  const totals: string[] = [];
  let cursor: string | undefined;
  do {
    const { status, headers, text: lines } = await piece({ ...more, ...(cursor && { cursor }) });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    text += lines;
    totals.push(`${headers['sealpost-rows']}/${headers['sealpost-total']}`);
    cursor = headers['sealpost-next'];
  } while (cursor !== undefined);
  return { totals, lines: parseCsv(text) };
}

describe('an export', () => {
  it('comes in pieces that make one file, each row once, newest first', async () => {
    const { totals, lines } = await wholeFile();
    expect(totals).toEqual(['500/500', '500/1000', '203/1203']);
    const [header, ...rows] = lines;
    expect(header).toEqual(CSV_COLUMNS);
    expect(rows).toHaveLength(ROWS);
    const asked = rows.map((row) => row[CSV_COLUMNS.indexOf('askedAt')] ?? '');
    expect(asked).toEqual(asked.toSorted().toReversed());
    expect(new Set(rows.map(([id]) => id)).size).toBe(ROWS);
    expect(new Set(rows.map((row) => row[CSV_COLUMNS.indexOf('pool')]))).toEqual(new Set([POOL]));
  });

  it('looks on where a filter leaves little', async () => {
    const { totals, lines } = await wholeFile({ filter: { statuses: ['bounced'] } });
    expect(totals).toEqual(['12/12']);
    expect(new Set(lines.slice(1).map((row) => row[CSV_COLUMNS.indexOf('status')]))).toEqual(
      new Set(['bounced']),
    );
  });

  it('of one person holds that person alone', async () => {
    const { lines } = await wholeFile({ key: { kind: 'email', value: 'USER-7@example.com' } });
    expect(lines).toHaveLength(2);
    expect(lines[1]?.[CSV_COLUMNS.indexOf('recipient')]).toBe('u•••@e•••.com');
  });

  it('of nothing is a header', async () => {
    const span = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };
    const { lines, totals } = await wholeFile(span);
    expect(lines).toEqual([CSV_COLUMNS]);
    expect(totals.at(-1)).toBe('0/0');
  });

  it('files each piece with its rows', async () => {
    await piece();
    const items = await world.items('access#');
    const exports = items.filter(({ action }) => action?.S === 'export');
    expect(
      exports.some(({ rows, reason }) => rows?.N === '500' && reason?.S === 'Monthly report'),
    ).toBe(true);
  });

  it('takes 31 days, and not a millisecond more', async () => {
    const from = '2026-10-01T00:00:00Z';
    expect((await piece({ from, to: '2026-11-01T00:00:00Z' })).status).toBe(200);
    const { status, json } = await piece({ from, to: '2026-11-01T00:00:00.001Z' });
    expect({ status, field: json.field }).toEqual({ status: 422, field: 'from' });
  });
});
