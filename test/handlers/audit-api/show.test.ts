import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';

const REASON = 'Ticket SUP-4711';

let world: AuditApiWorld;
let token = '';
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff([`sealpost-support:${POOL}`]);
});
afterAll(() => world.stop());
beforeEach(() => void new CaughtLog());
afterEach(() => vi.restoreAllMocks());

const show = (id: string) => world.ask('show', { token, body: { id, reason: REASON } });

describe('one notification', () => {
  it('is shown with all that happened to it, oldest first', async () => {
    const at = Date.UTC(2026, 10, 21, 8);
    const id = await world.seed.add({
      email: 'ann@example.com',
      at,
      receipts: ['SENT', 'DELIVERED'],
    });
    const { status, json } = await show(id);
    expect(status).toBe(200);
    expect(json.delivery).toMatchObject({ id, status: 'delivered', recipient: 'a•••@e•••.com' });
    expect(json.story.map((step: Record<string, unknown>) => [step['by'], step['event']])).toEqual([
      ['sealpost', 'SENDING'],
      ['sealpost', 'ACCEPTED'],
      ['ses', 'SENT'],
      ['ses', 'DELIVERED'],
    ]);
    expect(json.story.at(-1)).toMatchObject({ at: '2026-11-21T08:00:02.000Z', attempt: 1 });
  });

  it('of another pool is as little there as one that there never was', async () => {
    const foreign = await world.seed.add({ email: 'ann@example.com', poolId: OTHER_POOL });
    const old = await world.seed.add({ at: Date.now() - 91 * 24 * 3600_000 });
    const before = world.peer.count;
    const answers = [];
    for (const id of [foreign, old, 'z'.repeat(32)]) answers.push(await show(id));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(world.peer.count - before).toBe(9);
  });

  it('that was looked for in vain leaves a trace, too', async () => {
    await show('y'.repeat(32));
    const rows = await world.items('access#');
    expect(
      rows.some((row) => row['notificationId']?.S === 'y'.repeat(32) && row['rows']?.N === '0'),
    ).toBe(true);
  });
});
