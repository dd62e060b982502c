import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningCli, runCli, watch } from '../../cli/run-cli.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'local', 'account.ts');

let folder: string;
const programs: RunningCli[] = [];

function start(port: number, ...words: string[]): RunningCli {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    env: { PATH: process.env['PATH'], PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const program = watch(child, null);
  programs.push(program);
  return program;
}

/** What it says to export. */
function environmentIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^ {2}export (\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]),
  );
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealpost-account-'));
});

afterEach(async () => {
  for (const { process, ended } of programs.splice(0)) {
    process.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true });
});

describe('npm run account', () => {
  it('plays an account in which the commands that it names work, one after the other', async () => {
    const program = start(0);
    const said = await program.says('Ctrl-C');
    const environment = environmentIn(said);
    const run = (...words: string[]) => runCli(words, { environment, folder });

    const before = await run('doctor');
    expect(before.stdout).toContain('2 broken');
    expect(before.stdout).toContain('First: npx sealpost pool attach');
    expect(before.status).toBe(1);

    expect((await run('pool', 'diff')).stdout).toContain('Next: npx sealpost pool attach');
    const attached = await run('pool', 'attach', '--yes', '--backup', 'before.json');
    expect(attached.stdout).toContain('Attached, and read back');

    const after = await run('doctor');
    expect(after.stdout).toMatch(/\n\d+ ok\.\n$/);
    expect(after.status).toBe(0);

    const detached = await run('pool', 'detach', '--yes', '--backup', 'before.json');
    expect(detached.stdout).toContain('Detached, and read back');

    program.process.kill('SIGINT');
    expect((await program.ended).status).toBe(0);
  }, 60_000);

  it('says what to do about a port that is taken', async () => {
    const said = await start(0).says('Ctrl-C');
    const port = Number(new URL(environmentIn(said)['AWS_ENDPOINT_URL'] ?? '').port);
    const second = await start(port).ended;
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(second.stderr).toContain(`PORT=${port + 1} npm run account`);
  });

  it.each([
    ['--help', 0],
    ['--pool', 2],
  ])('explains itself: %s', async (word, status) => {
    const run = await start(0, word).ended;
    expect(run.stdout).toContain('npm run account');
    expect(run.status).toBe(status);
  });
});
