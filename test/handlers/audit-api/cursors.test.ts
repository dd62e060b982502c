import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../unit/handlers/odd-values.ts';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';

const FORGERIES = 1000;
const EMAIL = 'cursor@example.com';
const SPAN = { from: '2026-11-01T00:00:00Z', to: '2026-11-30T00:00:00Z' };
const BODY = {
  pool: POOL,
  key: { kind: 'email', value: EMAIL },
  reason: 'Ticket SUP-4711',
  ...SPAN,
  filter: { channels: ['email'] },
  limit: 1,
};

let world: AuditApiWorld;
let token = '';
let cursor = '';
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff(['sealpost-admin']);
  const at = Date.UTC(2026, 10, 20);
  for (let n = 0; n < 4; n += 1)
    await world.seed.add({ email: EMAIL, sub: 'cursor-sub', at: at + n });
  await world.seed.add({ email: 'other@example.com', at });
});
afterAll(() => world.stop());
beforeEach(async () => {
  new CaughtLog();
  cursor = (await world.ask('search', { token, body: BODY })).json.next;
});
afterEach(() => vi.restoreAllMocks());

const page = (more: object, by = token) =>
  world.ask('search', { token: by, body: { ...BODY, cursor, ...more } });
async function refused(asking: ReturnType<typeof page>) {
  const { status, json } = await asking;
  expect({ status, type: json.type }).toEqual({
    status: 400,
    type: 'urn:sealpost:problem:bad-cursor',
  });
}

describe('a cursor', () => {
  it('leads on, again and again, for the same caller and the same question', async () => {
    const [first, second] = [await page({}), await page({})];
    expect(first.status).toBe(200);
    expect(first.json.deliveries).toEqual(second.json.deliveries);
    expect((await page({ limit: 50 })).json.deliveries).toHaveLength(3);
    expect((await page({ reason: 'Ticket SUP-4712, the same person' })).status).toBe(200);
    expect((await page({ key: { kind: 'email', value: ' CURSOR@example.com' } })).status).toBe(200);
  });

  it('holds no address, no fingerprint, no pool and no caller', async () => {
    const inside = Buffer.from(cursor, 'base64url').toString('latin1');
    const [item] = await world.items(`${'a'.repeat(20)}`);
    expect(inside).not.toContain(EMAIL);
    expect(inside).not.toContain(POOL);
    expect(inside).not.toContain('e2c1a2b4');
    const fingerprint = item?.['recipientKey']?.S?.split('#')[1] ?? '';
    expect(fingerprint).toHaveLength(43);
    expect(inside + cursor).not.toContain(fingerprint);
  });

  it('leads nowhere for anybody else', async () => {
    const other = await world.staff(['sealpost-admin'], { claims: { sub: 'somebody-else' } });
    await refused(page({}, other));
  });

  it.each([
    ['person', { key: { kind: 'email', value: 'other@example.com' } }],
    ['kind of key', { key: { kind: 'sub', value: 'cursor-sub' } }],
    ['pool', { pool: OTHER_POOL }],
    ['begin', { from: '2026-11-01T00:00:01Z' }],
    ['end', { to: '2026-11-30T00:00:01Z' }],
    ['time without a begin', { from: undefined }],
    ['filter', { filter: { channels: ['email', 'sms'] } }],
    ['question without a filter', { filter: undefined }],
  ])('leads nowhere for another %s', async (_what, more) => {
    await refused(page(more));
  });

  it('of one list leads nowhere in another', async () => {
    const { limit: _, ...body } = BODY;
    await refused(world.ask('export', { token, body: { ...body, cursor } }));
    const query = { pool: POOL, ...SPAN, cursor };
    await refused(world.ask('accessLog', { token, query }));
  });

  it(`cannot be forged: none of ${FORGERIES} changed ones leads anywhere`, async () => {
    const random = randomFrom(Number(process.env['SEED'] ?? 5));
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const any = () => alphabet[Math.floor(random() * 64)] ?? 'A';
    let accepted = 0;
    for (let n = 0; n < FORGERIES; n += 1) {
      const at = Math.floor(random() * cursor.length);
      const forged = [
        cursor.slice(0, at) + any() + cursor.slice(at + 1),
        cursor.slice(0, at) + any() + any() + cursor.slice(at + 2),
        cursor.slice(0, at),
        cursor.slice(0, at) + any() + cursor.slice(at),
        cursor.slice(0, at) + cursor.slice(at + 1),
        cursor.slice(at) + cursor.slice(0, at),
      ][n % 6] as string;
      if (forged === cursor || forged === '') continue;
      const { status } = await page({ cursor: forged });
      if (status !== 400) accepted += 1;
    }
    expect(accepted).toBe(0);
  });
});
