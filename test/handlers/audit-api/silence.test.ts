import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, POOL, startAuditApiWorld } from './audit-api-world.ts';

/** What people of the staff type and are, none of which belongs in a log or an access row. */
const TYPED = {
  email: 'silent.person@quiet-domain.example',
  phone: '+82 10-7777-8888',
  sub: '77777777-1111-4222-8333-444444444444',
  userName: 'silent-user',
  reason: 'a reason that nobody logs',
  staffName: 'Quiet Staff',
  staffMail: 'staff@quiet-domain.example',
};
const KEYS = [
  /silent\.person|quiet-domain/,
  /7777-?8888|1077778888/,
  /77777777-1111/,
  /silent-user/,
];
const SECRETS = [...KEYS, /a reason that nobody logs/, /Quiet Staff/];

let world: AuditApiWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startAuditApiWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  log = new CaughtLog();
});
afterEach(() => vi.restoreAllMocks());

/** Every route, with every key, as it goes and with the database down. */
async function askEverything(token: string): Promise<void> {
  const { reason } = TYPED;
  const span = { from: '2026-11-21T00:00:00Z', to: '2026-11-21T12:00:00Z' };
  const keys = [
    { kind: 'email', value: TYPED.email },
    { kind: 'phone', value: TYPED.phone },
    { kind: 'sub', value: TYPED.sub },
    { kind: 'user-name', value: TYPED.userName },
    { kind: 'phone', value: TYPED.email },
  ];
  for (const key of keys) {
    await world.ask('search', { token, body: { key, reason } });
    await world.ask('export', { token, body: { ...span, key, reason } });
    await world.ask('erase', { token, body: { key, reason } });
    await world.ask('search', { token, body: { key, reason, [TYPED.email]: 1 } });
  }
  await world.ask('show', { token, body: { id: 'q'.repeat(32), reason } });
  await world.ask('overview', { token, query: span });
  await world.ask('accessLog', { token, query: { ...span, [TYPED.email]: '1' } });
}

describe('the log', () => {
  it.each(['as it goes', 'while the database is down'])(
    'says what was done and by whom, and nothing that anybody typed or is called, %s',
    async (when) => {
      if (when !== 'as it goes') world.peer.break({ kind: 'server-error' });
      const sub = 'b5c1d2e3-0000-4000-8000-000000000009';
      const claims = { sub, name: TYPED.staffName, email: TYPED.staffMail };
      const token = await world.staff([`sealpost-admin:${POOL}`], { claims });
      await askEverything(token);
      await askEverything(await world.staff([], { claims }));
      await world.peer.mend();
      expect(log.lines().length).toBeGreaterThan(30);
      expect(log.text).toContain(sub);
      for (const secret of SECRETS) expect(log.text).not.toMatch(secret);
      expect(log.text).not.toContain(token.slice(0, 20));
      expect(log.events()).not.toContain('internal_error');
    },
  );

  it('names callers by ids of Cognito’s kind only: others may be addresses', async () => {
    const claims = { sub: TYPED.staffMail };
    const token = await world.staff(['sealpost-support'], { claims });
    await world.ask('search', {
      token,
      body: { pool: POOL, key: { kind: 'sub', value: 'x' }, reason: TYPED.reason },
    });
    expect(log.lines().at(-1)).toMatchObject({
      event: 'audit_looked_up',
      action: 'search',
      rows: 0,
    });
    expect(log.text).not.toMatch(/quiet-domain/);
  });
});

describe('the table', () => {
  it('holds of a look no key, and no name that is an address', async () => {
    const claims = { sub: 'sam-9', name: TYPED.staffMail, preferred_username: TYPED.phone };
    const token = await world.staff([`sealpost-admin:${POOL}`], { claims });
    await askEverything(token);
    const filed = (await world.items('access#')).filter(({ callerId }) => callerId?.S === 'sam-9');
    expect(filed.length).toBeGreaterThan(10);
    const items = JSON.stringify([...filed, ...(await world.items('rate#'))]);
    for (const secret of KEYS) expect(items).not.toMatch(secret);
  });
});
