import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POOL } from '../handlers/audit-api/audit-api-world.ts';
import { type CliWorld, startCliWorld } from './audit-world.ts';
import { withStub } from './stub-calls.ts';

const WHY = ['--reason', 'Request 12 of the DPO'];

describe('an erasure', () => {
  let world: CliWorld;
  let token = '';
  beforeAll(async () => {
    world = await startCliWorld();
    token = await world.token('admin');
  });
  afterAll(() => world.stop());

  const erase = (words: readonly string[]) =>
    world.run(token, ['audit', 'erase', ...words, ...WHY, '--pool', POOL]);
  const found = async (who: string) => {
    const words = ['audit', 'find', who, ...WHY, '--pool', POOL, '--json'];
    return JSON.parse((await world.run(token, words)).stdout).deliveries.length;
  };

  it('counts, and erases when it is told to', async () => {
    const id = await world.api.seed.add({ email: 'ann@example.com', receipts: ['DELIVERED'] });
    await world.api.seed.add({ email: 'ann@example.com', receipts: ['DELIVERED'] });
    const counted = await erase(['ann@example.com', '--dry-run']);
    expect(counted.status).toBe(0);
    expect(counted.stdout).toContain('This takes the person out of 2 messages.');
    expect(await found('ann@example.com')).toBe(2);

    const done = await erase(['ann@example.com', '--yes']);
    expect(done.status).toBe(0);
    expect(done.stdout).toContain('Erased this person from 2 messages.');
    expect(await found('ann@example.com')).toBe(0);
    const shown = await world.run(token, ['audit', 'show', id, ...WHY, '--pool', POOL]);
    expect(shown.stdout).toContain('The person was erased from this message.');

    const again = await erase(['ann@example.com', '--yes']);
    expect(again.status).toBe(3);
    expect(again.stdout).toContain('There is nothing to erase');
  });

  it('leaves what may still be sent again, and says until when', async () => {
    await world.api.seed.add({ email: 'open@example.com', open: true, at: Date.now() });
    const { status, stdout } = await erase(['open@example.com', '--yes']);
    expect(status).toBe(3);
    expect(stdout).toMatch(/may still be sent again and cannot be erased before \d{4}-/);
    expect(await found('open@example.com')).toBe(1);
  });

  it('gives one document as JSON, without the confirmation', async () => {
    await world.api.seed.add({ email: 'json@example.com', receipts: ['DELIVERED'] });
    const counted = await erase(['json@example.com', '--dry-run', '--json']);
    expect(JSON.parse(counted.stdout)).toMatchObject({
      dryRun: true,
      erased: 1,
      confirmation: null,
    });
    const done = await erase(['json@example.com', '--yes', '--json']);
    expect(JSON.parse(done.stdout)).toMatchObject({ dryRun: false, erased: 1, complete: true });
  });

  it('is for admins', async () => {
    const auditor = await world.token('auditor');
    const words = ['audit', 'erase', 'ann@example.com', '--dry-run', ...WHY, '--pool', POOL];
    expect((await world.run(auditor, words)).status).toBe(4);
  });
});

describe('an erasure that goes wrong', () => {
  const calls = withStub();
  const answer = {
    dryRun: true,
    erased: 1000,
    underWay: 0,
    erasableFrom: null,
    complete: false,
    confirmation: 'sealed',
  };
  const erased = (rows: number, complete: boolean) => ({
    json: { ...answer, dryRun: false, erased: rows, complete, confirmation: null },
  });
  const run = () => calls.run(['audit', 'erase', 'ann@example.com', '--yes', ...WHY]);

  it('goes on while there is more, with the same confirmation', async () => {
    calls.stub.answers(
      'erase',
      { json: answer },
      erased(1000, false),
      erased(1000, false),
      erased(5, true),
    );
    const { status, stdout } = await run();
    expect(status).toBe(0);
    expect(stdout).toContain('This takes the person out of at least 1000 messages.');
    expect(stdout).toContain('Erased this person from 2005 messages.');
    const confirmations = calls.stub.asked.map(({ request }) => request.confirmation);
    expect(confirmations).toEqual([undefined, 'sealed', 'sealed', 'sealed']);
  });

  it('says that it is not complete', async () => {
    calls.stub.answers('erase', { json: answer }, erased(2, false), erased(0, false));
    const { status, stdout, stderr } = await run();
    expect(status).toBe(1);
    expect(stdout).toContain('Erased this person from 2 messages.');
    expect(stderr).toContain('There is more of this person. Run it again.');
  });

  it('is not tried again when its answer was lost: it says that nobody knows', async () => {
    for (const lost of ['drop', { problem: 'unavailable', retryAfter: '1' }] as const) {
      calls.stub.forget();
      calls.stub.answers('erase', { json: answer }, lost);
      const { status, stderr } = await run();
      expect(status).toBe(5);
      expect(stderr).toContain('It is not known how much was erased. Run it again');
      expect(calls.stub.asked).toHaveLength(2);
    }
  });

  it('waits when it is too much at once, and counts again when the database was gone', async () => {
    const busy = { problem: 'rate-limited', retryAfter: '1' } as const;
    calls.stub.answers('erase', 'drop', { json: answer }, busy, erased(1, true));
    const { status, stdout } = await run();
    expect(status).toBe(0);
    expect(stdout).toContain('Erased this person from one message.');
  });

  it('tells that the confirmation has grown too old', async () => {
    calls.stub.answers('erase', { json: answer }, { problem: 'bad-confirmation' });
    const { status, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toContain('Nothing was erased; begin again.');
    expect(stderr).not.toContain('not known');
  });
});
