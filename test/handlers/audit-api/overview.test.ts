import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';

let world: AuditApiWorld;
let token = '';
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff([`sealpost-support:${POOL}`]);
});
afterAll(() => world.stop());
beforeEach(() => void new CaughtLog());
afterEach(() => vi.restoreAllMocks());

const overview = (from: string, to: string) =>
  world.ask('overview', { token, query: { from, to } });

describe('the overview', () => {
  it('counts what a pool sent in a time', async () => {
    const at = Date.UTC(2026, 10, 18, 9, 30);
    await world.seed.add({ email: 'a@example.com', at, receipts: ['DELIVERED'] });
    await world.seed.add({
      email: 'b@example.com',
      at: at + 5000,
      receipts: ['SENT', 'DELIVERED'],
    });
    await world.seed.add({ phone: '+821012345678', at: at + 3600_000 });
    await world.seed.add({ email: 'c@example.com', at, receipts: ['HARD_BOUNCED'] });
    await world.seed.add({ email: 'd@example.com', at, poolId: OTHER_POOL });
    const { status, json } = await overview('2026-11-18T00:00:00Z', '2026-11-18T23:59:59.999Z');
    expect(status).toBe(200);
    const trigger = { triggerSource: 'CustomEmailSender_SignUp', purpose: 'sign-up' };
    expect(json).toEqual({
      from: '2026-11-18T00:00:00.000Z',
      to: '2026-11-18T23:59:59.999Z',
      complete: true,
      total: 4,
      byHour: expect.arrayContaining([
        { at: '2026-11-18T09:00:00.000Z', channel: 'email', tone: 'good', count: 2 },
        { at: '2026-11-18T09:00:00.000Z', channel: 'email', tone: 'bad', count: 1 },
        { at: '2026-11-18T10:00:00.000Z', channel: 'sms', tone: 'good', count: 1 },
      ]),
      byChannel: [
        { channel: 'email', count: 3, arrived: 2, p50Ms: 1000, p95Ms: 2000 },
        { channel: 'sms', count: 1, arrived: 0, p50Ms: null, p95Ms: null },
      ],
      byTrigger: [
        { ...trigger, channel: 'email', count: 3, arrived: 2 },
        { ...trigger, channel: 'sms', count: 1, arrived: 0 },
      ],
      byStatus: expect.arrayContaining([{ status: 'delivered', count: 2 }]),
      byReason: [{ reason: 'bad_address', channel: 'email', providerCode: null, count: 1 }],
      arrivals: { arrived: 2, p50Ms: 1000, p95Ms: 2000 },
    });
  });

  it('of a time without messages is empty, not missing', async () => {
    const { status, json } = await overview('2026-01-01T00:00:00Z', '2026-01-01T01:00:00Z');
    expect(status).toBe(200);
    expect(json).toMatchObject({ total: 0, byHour: [], arrivals: { arrived: 0, p50Ms: null } });
  });

  it('takes seven days, and not a millisecond more', async () => {
    expect((await overview('2026-11-01T00:00:00Z', '2026-11-08T00:00:00Z')).status).toBe(200);
    const { status, json } = await overview('2026-11-01T00:00:00Z', '2026-11-08T00:00:00.001Z');
    expect(status).toBe(422);
    expect(json.field).toBe('from');
  });
});
