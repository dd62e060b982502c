import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';

const SUPPORT = 'b5c1d2e3-0000-4000-8000-000000000001';

let world: AuditApiWorld;
let auditor = '';
let support = '';
beforeAll(async () => {
  world = await startAuditApiWorld();
  auditor = await world.staff(['sealpost-auditor'], { claims: { sub: 'aud', name: 'Ada' } });
  support = await world.staff([`sealpost-support:${POOL}`], {
    claims: { sub: SUPPORT, name: 'Sam Lee' },
  });
});
afterAll(() => world.stop());
beforeEach(() => void new CaughtLog());
afterEach(() => vi.restoreAllMocks());

const log = (query: Record<string, string> = {}, token = auditor) =>
  world.ask('accessLog', {
    token,
    query: {
      pool: POOL,
      from: new Date(Date.now() - 3600_000).toISOString(),
      to: new Date(Date.now() + 60_000).toISOString(),
      ...query,
    },
  });
const look = (reason: string, value = 'ann@example.com') =>
  world.ask('search', { token: support, body: { key: { kind: 'email', value }, reason } });

describe('every look leaves a trace', () => {
  it('says who, in which role, why, for what kind of key, and how much was seen', async () => {
    await world.seed.add({ email: 'trace@example.com' });
    await look('Ticket SUP-1', 'trace@example.com');
    const { json } = await log();
    expect(json.entries[0]).toEqual({
      at: expect.any(String),
      callerId: SUPPORT,
      callerName: 'Sam Lee',
      role: 'support',
      action: 'search',
      keyKind: 'email',
      notificationId: null,
      reason: 'Ticket SUP-1',
      rows: 1,
      dryRun: false,
    });
  });

  it('and reading the traces is a look itself', async () => {
    await log();
    const { json } = await log();
    expect(json.entries[0]).toMatchObject({
      action: 'access-log',
      callerName: 'Ada',
      reason: null,
    });
  });

  it('without the address, number or code that somebody typed as a reason', async () => {
    await look('she wrote from jane.roe@example.com, call +82 10-9876-5432, code 482913');
    const items = JSON.stringify(await world.items('access#'));
    expect(items).toContain('she wrote from ••• call •••, code •••');
    expect(items).not.toMatch(/jane|roe|9876|482913|ann@example|trace@example/);
  });

  it('in the pool that was looked at, and in no other', async () => {
    const { json } = await log({ pool: OTHER_POOL });
    expect(json.entries).toEqual([]);
  });

  it('however often: the pages of the log hold each once', async () => {
    for (let n = 0; n < 60; n += 1) await look(`Round trip ${n} of many`);
    const span = {
      from: new Date(Date.now() - 3600_000).toISOString(),
      to: new Date().toISOString(),
    };
    const reasons: string[] = [];
    let cursor: string | null = null;
    do {
      const { json } = await log({ ...span, ...(cursor === null ? {} : { cursor }) });
      reasons.push(...json.entries.map(({ reason }: { reason: string }) => reason));
      cursor = json.next;
    } while (cursor !== null);
    const rounds = reasons.filter((reason) => reason?.startsWith('Round trip'));
    expect(rounds).toHaveLength(60);
    expect(new Set(rounds).size).toBe(60);
  });
});
