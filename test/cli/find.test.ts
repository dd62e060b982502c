import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OTHER_POOL, POOL } from '../handlers/audit-api/audit-api-world.ts';
import { type CliWorld, startCliWorld } from './audit-world.ts';

const WHY = ['--reason', 'Ticket A1', '--pool', POOL];
const SUB = '11111111-2222-4333-8444-555555555555';

let world: CliWorld;
let token = '';
let newest = '';

beforeAll(async () => {
  world = await startCliWorld();
  token = await world.token('support');
  const hours = (ago: number) => Date.now() - ago * 3600_000;
  const ann = { email: 'ann@example.com', sub: SUB, userName: 'ann.lee' };
  await world.api.seed.add({ ...ann, receipts: ['HARD_BOUNCED'], at: hours(30) });
  newest = await world.api.seed.add({ ...ann, receipts: ['DELIVERED'], at: hours(1) });
  await world.api.seed.add({ phone: '+821012345678', receipts: ['DELIVERED'], at: hours(2) });
  for (let made = 0; made < 120; made += 1) {
    await world.api.seed.add({ email: 'many@example.com', at: hours(3) + made });
  }
});
afterAll(() => world.stop());

const find = (words: readonly string[], input?: string) =>
  world.run(token, ['audit', 'find', ...words, ...WHY], input === undefined ? {} : { input });

const json = async (words: readonly string[], input?: string) =>
  JSON.parse((await find([...words, '--json'], input)).stdout);

describe('find', () => {
  it('says first whether it arrived, then what to tell the person, then all messages', async () => {
    const { status, stdout, stderr } = await find(['ann@example.com']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [answer, kind, ...rest] = stdout.split('\n');
    expect(answer).toMatch(
      /^Delivered to a•••@e•••\.com at \d\d:\d\d( on .+)?, 1 s after it was asked for\.$/,
    );
    expect(kind).toBe('Sign-up code · E-mail · Delivered');
    expect(rest.join('\n')).toMatch(
      /What to tell the person\n {2}Ask the person to look in the spam folder[\s\S]*Asked for[\s\S]*Bounced/,
    );
    expect(stdout).not.toContain('ann@example.com');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['an e-mail address', 'ann@example.com'],
    ['an address as a mail program copies it', 'Ann Lee <Ann@Example.com>'],
    ['a sub', SUB.toUpperCase()],
    ['a user name', 'ann.lee'],
  ])('knows %s for the person', async (_, typed) => {
    const { deliveries } = await json([typed]);
    expect(deliveries).toHaveLength(2);
    expect(deliveries[0].id).toBe(newest);
  });

  it.each(['+821012345678', '010-1234-5678', '+82 (10) 1234 5678', '０１０　１２３４　５６７８'])(
    'knows the phone number %s',
    async (typed) => expect((await json([typed])).deliveries).toHaveLength(1),
  );

  it("shows one message by its id, as 'show' does", async () => {
    const { status, stdout } = await find([newest]);
    expect(status).toBe(0);
    expect(stdout).toContain('What happened');
    expect(stdout).toContain('Amazon SES: Delivered');
  });

  it('takes what is pasted for what --as says', async () => {
    await world.api.seed.add({ userName: '4711471147', email: 'odd@example.com' });
    expect((await json(['4711471147', '--as', 'user-name'])).deliveries).toHaveLength(1);
    expect((await json(['4711471147', '--as', 'sub'])).deliveries).toHaveLength(0);
  });

  it('reads whom it looks for from stdin, so that it stands in no history', async () => {
    const { deliveries } = await json(['-'], '\n  ann@example.com  \nignored\n');
    expect(deliveries).toHaveLength(2);
  });

  it('says what to do when there is nothing, and what it took the word for', async () => {
    const { status, stdout } = await find(['nobody@example.com']);
    expect(status).toBe(3);
    expect(stdout).toContain('Nothing was sent');
    expect(stdout).toContain('taken for this: e-mail address');
    expect(stdout).not.toContain('nobody@example.com');
  });

  it('looks at a time only', async () => {
    expect((await json(['ann@example.com', '--last', '24h'])).deliveries).toHaveLength(1);
    expect((await json(['ann@example.com', '--to', '2001-01-01'])).deliveries).toHaveLength(0);
    const since = new Date(Date.now() - 48 * 3600_000).toISOString().slice(0, 10);
    expect((await json(['ann@example.com', '--from', since])).deliveries).toHaveLength(2);
  });

  it('filters by status, channel and purpose', async () => {
    const bounced = await json(['ann@example.com', '--status', 'bounced', '--status', 'failed']);
    expect(bounced.deliveries.map(({ status }: { status: string }) => status)).toEqual(['bounced']);
    const { status, stdout } = await find(['ann@example.com', '--channel', 'sms']);
    expect(status).toBe(3);
    expect(stdout).toContain('Nothing matches the filter. Messages that were looked through: 2.');
    expect((await json(['ann@example.com', '--purpose', 'sign-up,sign-in'])).searched).toBe(2);
  });

  it('shows twenty, as many as --limit says, or all of them', async () => {
    const some = await find(['many@example.com']);
    expect(some.stdout.match(/^20\d\d-/gm)).toHaveLength(20);
    expect(some.stdout).toContain('20 shown; there are more.');
    expect((await json(['many@example.com', '--limit', '70'])).deliveries).toHaveLength(70);
    const all = await json(['many@example.com', '--all']);
    expect(new Set(all.deliveries.map(({ id }: { id: string }) => id)).size).toBe(120);
    expect(all).toMatchObject({ searched: 120, next: null });
  });

  it('speaks Korean where the machine does, or when it is asked to', async () => {
    const words = ['audit', 'find', '010-1234-5678', ...WHY];
    const environment = { LANG: 'ko_KR.UTF-8' };
    const { stdout } = await world.run(token, words, { environment });
    expect(stdout).toContain('+82••••••••78 번호로 전달되었습니다');
    expect(stdout).toContain('고객에게 이렇게 안내하세요');
    expect((await find(['ann@example.com', '--lang', 'ko'])).stdout).toContain('회원가입 인증번호');
    const english = { LANG: 'ko_KR.UTF-8', LC_ALL: 'C.UTF-8' };
    expect((await world.run(token, words, { environment: english })).stdout).toContain('Delivered');
  });

  it('files who looked, for what kind of key, and why', async () => {
    await world.run(token, [
      'audit',
      'find',
      'ann@example.com',
      '--reason',
      'Filed',
      '--pool',
      POOL,
    ]);
    const auditor = await world.token('auditor');
    const log = await world.run(auditor, ['audit', 'access-log', '--pool', POOL, '--json']);
    const { entries } = JSON.parse(log.stdout);
    expect(entries).toContainEqual(
      expect.objectContaining({ callerName: 'Sam', keyKind: 'email', reason: 'Filed', rows: 2 }),
    );
  });

  it('asks for the pool when somebody has a role in several, and tells which', async () => {
    const { status, stderr } = await world.run(token, [
      'audit',
      'find',
      'a@b.example',
      '--reason',
      'Why',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(`--pool <id>. You have a role in: ${POOL}, ${OTHER_POOL}.`);
  });
});
