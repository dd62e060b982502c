import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overviewAnswer } from '../../src/handlers/audit-api/contract/answers.ts';
import { POOL } from '../handlers/audit-api/audit-api-world.ts';
import { parseCsv } from '../handlers/audit-api/parse-csv.ts';
import { type CliWorld, startCliWorld } from './audit-world.ts';

const WHY = ['--reason', 'Ticket A1', '--pool', POOL];

let world: CliWorld;
let support = '';
let auditor = '';
let bounced = '';
beforeAll(async () => {
  world = await startCliWorld();
  support = await world.token('support');
  auditor = await world.token('auditor');
  bounced = await world.api.seed.add({ email: 'ann@example.com', receipts: ['HARD_BOUNCED'] });
  await world.api.seed.add({ email: 'bob@example.com', receipts: ['DELIVERED'] });
  await world.api.seed.add({ phone: '+821012345678', receipts: ['UNDELIVERED'] });
});
afterAll(() => world.stop());

describe('show', () => {
  it('tells all that happened to a message, oldest first, and its details', async () => {
    const { status, stdout } = await world.run(support, ['audit', 'show', bounced, ...WHY]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The mail server of e•••\.com refused it at /);
    expect(stdout).toMatch(
      /Sending began[\s\S]*With the provider[\s\S]*Amazon SES: Bounced for good/,
    );
    expect(stdout).toContain(`Message id: ${bounced}`);
    expect(stdout).toContain(`User pool: ${POOL}`);
    expect(stdout).not.toContain('ann@example.com');
  });

  it('gives the facts as JSON', async () => {
    const { stdout } = await world.run(support, ['audit', 'show', bounced, ...WHY, '--json']);
    const { delivery, story } = JSON.parse(stdout);
    expect(delivery).toMatchObject({ id: bounced, status: 'bounced', reason: 'bad_address' });
    expect(story.map(({ event }: { event: string }) => event)).toEqual([
      'SENDING',
      'ACCEPTED',
      'HARD_BOUNCED',
    ]);
  });

  it('knows no message of another pool', async () => {
    const words = ['audit', 'show', 'a'.repeat(32), ...WHY];
    expect((await world.run(support, words)).status).toBe(3);
  });
});

describe('overview', () => {
  it('counts, in a table for each side of it', async () => {
    const { status, stdout } = await world.run(support, ['audit', 'overview', '--pool', POOL]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Messages from .+ to .+: 3\.\nKnown to have arrived: 1 \(33\.3%\)\.\n/);
    expect(stdout).toMatch(/E-mail +2 +50%/);
    expect(stdout).toMatch(/Not delivered +1 +33\.3%/);
  });

  it('gives the numbers as JSON, of the contract', async () => {
    const words = ['audit', 'overview', '--pool', POOL, '--last', '7d', '--json'];
    const { stdout } = await world.run(support, words);
    expect(overviewAnswer.parse(JSON.parse(stdout)).total).toBe(3);
  });

  it('says so when there was nothing', async () => {
    const words = [
      'audit',
      'overview',
      '--pool',
      POOL,
      '--from',
      '2026-01-01',
      '--to',
      '2026-01-02',
    ];
    const { status, stdout } = await world.run(support, words);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'No messages in this time.\n' });
  });
});

describe('export', () => {
  it('writes what the API gives, and support may not', async () => {
    const words = ['audit', 'export', '--last', '24h', '--output', '-', ...WHY];
    const { status, stdout } = await world.run(auditor, words);
    expect(status).toBe(0);
    const [header, ...rows] = parseCsv(stdout);
    expect(header?.[0]).toBe('id');
    expect(rows.map(([id]) => id)).toContain(bounced);
    expect(rows).toHaveLength(3);
    expect((await world.run(support, words)).status).toBe(4);
  });
});

describe('access-log', () => {
  const log = (words: readonly string[], token = auditor) =>
    world.run(token, ['audit', 'access-log', '--pool', POOL, ...words]);

  it('tells who looked at what, and why, to auditors', async () => {
    const { status, stdout } = await log([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Sam +support +one message +1 +Ticket A1 +[a-z2-7]{32}/);
    expect(stdout).toMatch(/Aud +auditor +export +3 +Ticket A1/);
    expect((await log([], support)).status).toBe(4);
  });

  it('pages through all of it', async () => {
    const find = { key: { kind: 'email', value: 'x@example.com' }, reason: 'Page', pool: POOL };
    for (let look = 0; look < 60; look += 1) {
      await world.api.ask('search', { token: support, body: find });
    }
    const page = JSON.parse((await log(['--json'])).stdout);
    expect(page.entries).toHaveLength(50);
    expect(page.next).not.toBeNull();
    expect((await log([])).stdout).toContain('50 shown; there are more. See them with --all.');
    const all = JSON.parse((await log(['--all', '--json'])).stdout);
    expect(all.entries.length).toBeGreaterThan(60);
    expect(all.next).toBeNull();
    expect(all.entries.filter(({ reason }: { reason: string }) => reason === 'Page')).toHaveLength(
      60,
    );
  });
});
