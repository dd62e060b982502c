import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';

const REASON = 'Ticket DPO-17: asked to be forgotten';

let world: AuditApiWorld;
let admin = '';
let log: CaughtLog;
beforeAll(async () => {
  world = await startAuditApiWorld();
  admin = await world.staff([`sealpost-admin:${POOL}`]);
});
afterAll(() => world.stop());
beforeEach(() => {
  log = new CaughtLog();
});
afterEach(() => vi.restoreAllMocks());

const erase = (kind: string, value: string, more: object = {}, token = admin) =>
  world.ask('erase', { token, body: { key: { kind, value }, reason: REASON, ...more } });
const rowsOf = async (kind: string, value: string) => {
  const body = { key: { kind, value }, reason: REASON };
  return (await world.ask('search', { token: admin, body })).json.deliveries.length;
};

describe('a person is taken out of the audit', () => {
  it('in two steps: a dry run that counts, and its confirmation', async () => {
    const email = 'forget@example.com';
    const sub = 'aaaaaaaa-0000-4000-8000-000000000001';
    await world.seed.add({ email, sub, userName: 'forget', receipts: ['DELIVERED'] });
    await world.seed.add({ email, sub, userName: 'forget' });
    const dry = await erase('email', email);
    expect(dry.json).toEqual({
      dryRun: true,
      erased: 2,
      underWay: 0,
      erasableFrom: null,
      complete: true,
      confirmation: expect.stringMatching(/^[\w-]+$/),
    });
    expect(await rowsOf('email', email)).toBe(2);

    const done = await erase('email', email, { confirmation: dry.json.confirmation });
    expect(done.json).toMatchObject({ dryRun: false, erased: 2, confirmation: null });
    for (const [kind, value] of [
      ['email', email],
      ['sub', sub],
      ['user-name', 'forget'],
    ] as const) {
      expect(await rowsOf(kind, value)).toBe(0);
    }
    expect(JSON.stringify(await world.items())).not.toMatch(/forget@|aaaaaaaa-0000|"forget"/);
    expect(log.events()).toContain('audit_erased');
  });

  it('and what happened stays, without them', async () => {
    const id = await world.seed.add({ email: 'skeleton@example.com', receipts: ['DELIVERED'] });
    const { json } = await erase('email', 'skeleton@example.com');
    await erase('email', 'skeleton@example.com', { confirmation: json.confirmation });
    const shown = await world.ask('show', { token: admin, body: { id, reason: REASON } });
    expect(shown.json.delivery).toMatchObject({
      status: 'delivered',
      erased: true,
      recipient: null,
      sub: null,
      userName: null,
    });
  });

  it('but not out of what may still be sent again', async () => {
    const email = 'open@example.com';
    await world.seed.add({ email, open: true, at: Date.now() - 60_000 });
    const { json } = await erase('email', email);
    expect(json).toMatchObject({ erased: 0, underWay: 1, erasableFrom: expect.any(String) });
    await erase('email', email, { confirmation: json.confirmation });
    expect(await rowsOf('email', email)).toBe(1);
  });

  it('twice, should somebody click twice', async () => {
    await world.seed.add({ email: 'twice@example.com' });
    const { json } = await erase('email', 'twice@example.com');
    const { confirmation } = json;
    expect((await erase('email', 'twice@example.com', { confirmation })).json.erased).toBe(1);
    expect((await erase('email', 'twice@example.com', { confirmation })).json.erased).toBe(0);
  });

  it('and both steps are in the access log', async () => {
    const { json } = await erase('sub', 'nobody-at-all');
    await erase('sub', 'nobody-at-all', { confirmation: json.confirmation });
    const items = (await world.items('access#')).filter(({ keyKind }) => keyKind?.S === 'sub');
    expect(items.map(({ action, dryRun }) => [action?.S, dryRun?.BOOL])).toEqual(
      expect.arrayContaining([
        ['erase', true],
        ['erase', false],
      ]),
    );
  });
});

describe('a confirmation is good for nothing but its own erasure', () => {
  const refused = async (asking: ReturnType<typeof erase>) => {
    const { status, json } = await asking;
    expect({ status, type: json.type }).toEqual({
      status: 400,
      type: 'urn:sealpost:problem:bad-confirmation',
    });
  };

  it('not for another person, key, pool, caller or use', async () => {
    const email = 'mine@example.com';
    await world.seed.add({ email });
    const { confirmation } = (await erase('email', email)).json;
    const all = await world.staff(['sealpost-admin']);
    const other = await world.staff([`sealpost-admin:${POOL}`], {
      claims: { sub: 'somebody-else' },
    });
    await refused(erase('email', 'yours@example.com', { confirmation }));
    await refused(erase('sub', email.replace('@', '-'), { confirmation }));
    await refused(erase('email', email, { confirmation, pool: OTHER_POOL }, all));
    await refused(erase('email', email, { confirmation }, other));
    const body = { key: { kind: 'email', value: email }, reason: REASON, cursor: confirmation };
    expect((await world.ask('search', { token: admin, body })).json.type).toMatch(/bad-cursor$/);
    expect(await rowsOf('email', email)).toBe(1);
  });

  it('not when it is changed, or made up', async () => {
    const { confirmation } = (await erase('email', 'mine@example.com')).json;
    for (const text of [`${confirmation}A`, confirmation.slice(1), 'counted', 'A'.repeat(90)]) {
      await refused(erase('email', 'mine@example.com', { confirmation: text }));
    }
  });

  it('but the same person may be written in another way', async () => {
    await world.seed.add({ phone: '+821011112222' });
    const { json } = await erase('phone', '010-1111-2222');
    const done = await erase('phone', '+82 10 1111 2222', { confirmation: json.confirmation });
    expect(done.json).toMatchObject({ dryRun: false, erased: 1 });
  });
});
