import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, runProgram } from './run-program.ts';

let folder: string;
let bad: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealpost-refused-'));
  bad = join(folder, 'bad.config.ts');
  await writeFile(
    bad,
    "export default { name: 'not\\ttold', pools: { 'eu-central-1_Ab': { email: { from: 'not-told' } } } };",
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** By the option, and by the environment. */
const asked = [
  ['--config', () => ({ args: ['--config', bad], env: {} })],
  ['SEALPOST_CONFIG', () => ({ args: [], env: { SEALPOST_CONFIG: bad } })],
] as const;

function isRefusal({ status, stderr }: Ended): void {
  expect(status).toBe(1);
  expect(stderr).toMatch(/bad\.config\.ts cannot be used/);
  expect(stderr).toMatch(/\n {2}name\n {4}has to be/);
  expect(stderr).toMatch(/\n {2}pools\.eu-central-1_Ab\.email\.from\n {4}has to be/);
  expect(stderr).toMatch(/run the same command again/);
  expect(stderr).not.toMatch(/not.told|^\s+at |node:internal|Error:/m);
}

describe.each(asked)('a configuration that is not fit, named by %s', (_, words) => {
  it('stops the build, which says why', async () => {
    const { args, env } = words();
    isRefusal(await runProgram('infra/build/build.ts', args, env));
  });

  it('stops the local stack before it has begun anything', async () => {
    const { args, env } = words();
    const dataDir = join(folder, 'data');
    const ended = await runProgram('local/start.ts', [...args, '--data-dir', dataDir], {
      ...env,
      PORT: '0',
    });
    isRefusal(ended);
    expect(ended.stdout).toBe('');
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('an option that there is not', () => {
  it('stops the build with the one there is', async () => {
    const { status, stderr } = await runProgram('infra/build/build.ts', ['--cfg', bad]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/--config <file>/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect((await stat(bad)).isFile()).toBe(true);
  });
});
