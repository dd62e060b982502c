import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditApiWorld, POOL, startAuditApiWorld } from './audit-api-world.ts';

const REASON = 'Ticket 4711: no code came';

let world: AuditApiWorld;
let token = '';
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff([`sealpost-support:${POOL}`]);
});
afterAll(() => world.stop());

const search = (kind: string, value: string, more: object = {}) =>
  world.ask('search', { token, body: { key: { kind, value }, reason: REASON, ...more } });

describe('support finds what was sent to one person', () => {
  it('by e-mail, however it is spelt', async () => {
    const id = await world.seed.add({ email: 'Ann.Lee@example.com', receipts: ['DELIVERED'] });
    for (const value of [
      'ann.lee@example.com',
      ' ANN.LEE@EXAMPLE.COM ',
      '\u200bann.lee@example.com',
    ]) {
      const { status, json } = await search('email', value);
      expect(status).toBe(200);
      expect(json.deliveries).toHaveLength(1);
      expect(json.deliveries[0]).toMatchObject({ id, pool: POOL, status: 'delivered' });
    }
  });
});
