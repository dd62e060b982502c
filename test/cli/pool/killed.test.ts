import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../local/control-plane/account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { canonical } from './canonical.ts';
import { poolWorld } from './pool-world.ts';

const { keyArn } = LOCAL_ACCOUNT;
const world = poolWorld();
const settings = (pool: Json) => {
  const { LambdaConfig: _, LastModifiedDate: __, ...rest } = pool;
  return canonical(rest);
};

/** Kills the program at the moment of a request. */
async function killedAt(action: string, phase: 'before' | 'after', which: number): Promise<void> {
  let met = 0;
  let kill = () => {};
  world.hook = (request) => {
    if (request.action !== action || request.phase !== phase || ++met !== which) return;
    kill();
    throw new Error('The other side is gone.');
  };
  const run = world.startAlone('pool', 'attach', '--yes');
  kill = () => run.process.kill('SIGKILL');
  await run.ended;
  world.hook = null;
}

describe('a program that is killed', () => {
  it.each([
    ['while it looks', 'DescribeUserPool', 'before', 1, 0],
    ['between looking and writing the backup', 'DescribeKey', 'after', 1, 0],
    ['between the backup and looking again', 'DescribeUserPool', 'before', 2, 1],
    ['between looking again and writing', 'DescribeUserPool', 'after', 2, 1],
    ['as its write arrives', 'UpdateUserPool', 'before', 1, 1],
  ] as const)('%s has changed nothing', async (_, action, phase, which, backups) => {
    const before = canonical(world.pool());
    await killedAt(action, phase, which);
    expect(canonical(world.pool())).toBe(before);
    expect(await world.backups()).toHaveLength(backups);
    for (const name of await world.backups()) {
      const saved = JSON.parse(await readFile(join(world.folder, name), 'utf8')) as Json;
      expect(canonical(saved['pool'])).toBe(before);
    }
    expect(await world.run('pool', 'attach', '--yes')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['before the answer to its write', 'UpdateUserPool', 'after', 1],
    ['before it has read back', 'DescribeUserPool', 'before', 3],
  ] as const)('%s has attached the pool, and lost nothing', async (_, action, phase, which) => {
    const before = structuredClone(world.pool());
    await killedAt(action, phase, which);
    expect(world.pool()).toHaveProperty('LambdaConfig.KMSKeyID', keyArn);
    expect(settings(world.pool())).toBe(settings(before));
    expect(await world.run('pool', 'attach', '--yes')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('nothing to change'),
    });
    const [backup = ''] = await world.backups();
    await world.run('pool', 'detach', '--yes', '--backup', backup);
    expect(canonical({ ...world.pool(), LastModifiedDate: 0 })).toBe(
      canonical({ ...before, LastModifiedDate: 0 }),
    );
  });
});
