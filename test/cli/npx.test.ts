import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasTerminals } from './has-terminals.ts';
import { watch } from './run-cli.ts';
import { type StubConsole, startStubConsole } from './stub-console.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WHY = ['--reason', 'Ticket A1'];

let stub: StubConsole;
let folder = '';
let child: ChildProcess | undefined;
beforeAll(async () => {
  stub = await startStubConsole();
  folder = await mkdtemp(join(tmpdir(), 'sealpost-npx-'));
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await stub.close();
  await rm(folder, { recursive: true, force: true });
});

/** As somebody types it: by npm, with nothing of it kept from before, and no registry. */
function npx(words: readonly string[], cwd = ROOT, command = 'npx') {
  child = spawn(command, [...words], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      SHELL: '/bin/sh',
      TERM: 'xterm',
      npm_config_cache: join(folder, 'cache'),
      npm_config_registry: 'http://127.0.0.1:1/',
      npm_config_update_notifier: 'false',
      SEALPOST_CONSOLE: stub.url,
      SEALPOST_TOKEN: 'token',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return (command === 'npx' ? watch(child) : watch(child, null)).ended;
}

describe('npx sealpost', () => {
  it('runs without a registry, and says only what the program says', async () => {
    const { status, stdout, stderr } = await npx(['sealpost', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Usage: sealpost');
  });

  it('ends as the program does', async () => {
    stub.answers('search', { json: { deliveries: [], searched: 0, next: null } });
    const found = await npx(['sealpost', 'audit', 'find', 'ann lee@example.com', ...WHY]);
    expect({ status: found.status, stderr: found.stderr }).toEqual({ status: 3, stderr: '' });
    // The shell in between takes no word apart.
    expect(stub.asked[0]?.request.key).toEqual({ kind: 'user-name', value: 'ann lee@example.com' });
    expect(stub.asked[0]?.request.reason).toBe('Ticket A1');
    const misused = await npx(['sealpost', 'audit', 'find']);
    expect(misused.status).toBe(2);
    expect(misused.stderr).not.toContain('npm');
  });

  it('works in the folder of whoever calls', async () => {
    stub.answers('export', {
      csv: 'id\r\n',
      headers: { 'sealpost-rows': '0', 'sealpost-total': '0' },
    });
    const words = ['audit', 'export', '--last', '1h', '--output', 'x.csv', ...WHY];
    const prefix = ['--prefix', ROOT, 'sealpost'];
    const { status } = await npx([...prefix, ...words], folder);
    expect(status).toBe(0);
    expect(await readFile(join(folder, 'x.csv'), 'utf8')).toBe('id\r\n');
  });

  it.skipIf(!hasTerminals)('stops by Ctrl-C on a terminal', async () => {
    stub.forget();
    stub.answers('search', 'hang');
    const command = `npx sealpost audit find ann@example.com --reason 'Ticket A1'`;
    const ended = npx(['-qec', command, '/dev/null'], ROOT, 'script');
    await expect.poll(() => stub.asked.length, { timeout: 20_000 }).toBe(1);
    child?.stdin?.write('\u0003');
    const { status, stdout } = await ended;
    expect(status).toBe(130);
    // What npm turns around meanwhile is npm's.
    expect(stdout).not.toMatch(/[a-z]{3}/i);
  });
});
