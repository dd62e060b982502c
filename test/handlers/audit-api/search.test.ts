import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';

const REASON = 'Ticket SUP-4711: no code came';
const HOUR = 3600_000;

let world: AuditApiWorld;
let token = '';
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff([`sealpost-support:${POOL}`]);
});
afterAll(() => world.stop());
beforeEach(() => void new CaughtLog());
afterEach(() => vi.restoreAllMocks());

const search = (kind: string, value: string, more: object = {}) =>
  world.ask('search', { token, body: { key: { kind, value }, reason: REASON, ...more } });
const found = async (kind: string, value: string, more: object = {}) => {
  const { status, json } = await search(kind, value, more);
  expect(status).toBe(200);
  return (json.deliveries as { id: string }[]).map(({ id }) => id);
};

describe('support finds what was sent to one person', () => {
  it.each(['ann.lee@example.com', ' ANN.LEE@EXAMPLE.COM\t', '\u200bann.lee@example.com\u2069'])(
    'by the e-mail address %j',
    async (value) => {
      const id = await world.seed.add({ email: 'Ann.Lee@example.com' });
      expect(await found('email', value)).toContain(id);
    },
  );

  it.each([
    '+82 10-1234-5678',
    '0082 10 1234 5678',
    '010-1234-5678',
    '０１０－１２３４－５６７８',
    '\u202a+82 10\u20111234\u20115678\u202c',
  ])('by the phone number %j', async (value) => {
    const id = await world.seed.add({ phone: '+821012345678' });
    expect(await found('phone', value)).toContain(id);
  });

  it('by sub, and by user name', async () => {
    const sub = 'd94f1b7e-70a1-4a43-8f0e-7a1c2b3d4e5f';
    const id = await world.seed.add({ sub, userName: '김서연-42', email: 'a@b.example' });
    expect(await found('sub', ` ${sub} `)).toEqual([id]);
    expect(await found('user-name', '김서연-42')).toEqual([id]);
    expect(await found('user-name', '김서연-4')).toEqual([]);
  });

  it('and sees of it what is masked, and nothing else of the person', async () => {
    const email = 'private.person@secret-domain.example';
    const at = Date.UTC(2026, 10, 20, 9);
    const id = await world.seed.add({
      email,
      userName: 'private',
      at,
      receipts: ['SENT', 'DELIVERED'],
    });
    const { json, text } = await search('email', email);
    expect(json.deliveries).toEqual([
      {
        id,
        pool: POOL,
        channel: 'email',
        provider: 'ses',
        triggerSource: 'CustomEmailSender_SignUp',
        purpose: 'sign-up',
        recipient: 'p•••@s•••.example',
        sub: '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90',
        userName: 'p•••e',
        locale: 'en',
        status: 'delivered',
        reason: null,
        providerCode: null,
        flags: [],
        askedAt: '2026-11-20T09:00:00.000Z',
        since: '2026-11-20T09:00:02.000Z',
        arrivedAt: '2026-11-20T09:00:02.000Z',
        attempts: 1,
        lifeSeconds: 86_400,
        erased: false,
        keptUntil: '2027-02-18T09:00:00.000Z',
      },
    ]);
    expect(text).not.toMatch(/secret-domain|private\.person|"private"|m-\d/);
  });
});

describe('what is found', () => {
  it('is the newest first, a page at a time, each row once', async () => {
    const email = 'many@example.com';
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      ids.push(await world.seed.add({ email, at: Date.now() - (9 - n) * HOUR }));
    }
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const { json } = await search('email', email, { limit: 3, ...(cursor && { cursor }) });
      pages.push(json.deliveries.map(({ id }: { id: string }) => id));
      cursor = json.next ?? undefined;
    } while (cursor !== undefined);
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(ids.toReversed());
  });

  it('lies within the time that is asked about, both ends included', async () => {
    const email = 'times@example.com';
    const at = Date.UTC(2026, 10, 19, 12);
    const ids: string[] = [];
    for (const offset of [-1000, 0, 1000, 2000]) {
      ids.push(await world.seed.add({ email, at: at + offset }));
    }
    const span = { from: '2026-11-19T12:00:00Z', to: '2026-11-19T12:00:01Z' };
    expect(await found('email', email, span)).toEqual([ids[2], ids[1]]);
    expect(await found('email', email, { from: span.to })).toEqual([ids[3], ids[2]]);
    expect(await found('email', email, { to: span.from })).toEqual([ids[1], ids[0]]);
  });

  it('is what the filter leaves; how much was looked at is told', async () => {
    const who = { email: 'filter@example.com' };
    const arrived = await world.seed.add({ ...who, receipts: ['DELIVERED'] });
    const bounced = await world.seed.add({ ...who, receipts: ['HARD_BOUNCED'] });
    await world.seed.add({ ...who, purpose: 'reset-password' });
    const { json } = await search('email', who.email, { filter: { statuses: ['bounced'] } });
    expect(json).toMatchObject({
      deliveries: [{ id: bounced, reason: 'bad_address' }],
      searched: 3,
    });
    const filter = { purposes: ['sign-up'], channels: ['email'], statuses: ['delivered'] };
    expect(await found('email', who.email, { filter })).toEqual([arrived]);
    expect(await found('email', who.email, { filter: { channels: ['sms'] } })).toEqual([]);
  });

  it('is no more there once it is past its time', async () => {
    const email = 'old@example.com';
    await world.seed.add({ email, at: Date.now() - 91 * 24 * HOUR });
    expect(await found('email', email)).toEqual([]);
  });

  it('never lies in another pool', async () => {
    const email = 'both@example.com';
    const here = await world.seed.add({ email });
    const there = await world.seed.add({ email, poolId: OTHER_POOL });
    const both = await world.staff(['sealpost-support']);
    const inPool = async (pool: string) => {
      const body = { pool, key: { kind: 'email', value: email }, reason: REASON };
      const { json } = await world.ask('search', { token: both, body });
      return json.deliveries.map(({ id }: { id: string }) => id);
    };
    expect(await inPool(POOL)).toEqual([here]);
    expect(await inPool(OTHER_POOL)).toEqual([there]);
  });
});

describe('whether there is something or nothing', () => {
  it('the answer has the same members, headers and number of calls', async () => {
    const email = 'hit@example.com';
    await world.seed.add({ email });
    const asked = async (value: string) => {
      const before = world.peer.count;
      const { status, headers, json } = await search('email', value);
      const { 'content-length': _, ...others } = headers;
      return {
        status,
        headers: others,
        members: Object.keys(json),
        calls: world.peer.count - before,
      };
    };
    const hit = await asked(email);
    expect(hit.calls).toBe(4);
    expect(await asked('miss@example.com')).toEqual(hit);
  });
});
