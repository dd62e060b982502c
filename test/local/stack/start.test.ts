import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningStack } from '../../../local/trigger/running-stack.ts';
import { untilProcessGone } from '../lambda/process-gone.ts';
import { type StartProcess, startProcess } from './start-process.ts';

let dataDir: string;
const processes: StartProcess[] = [];

const start = (port?: number, parent?: boolean) => {
  const started = startProcess(dataDir, port, parent);
  processes.push(started);
  return started;
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sealpost-start-'));
});

afterEach(async () => {
  for (const { child, ended } of processes.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
});

const rowsAt = async (url: string): Promise<{ id: string; phase: string }[]> => {
  const { rows } = (await (await fetch(`${url}/api/rows`)).json()) as { rows: [] };
  return rows;
};

/** The welcome messages are on their way when the summary is printed. */
const settledRowsAt = async (url: string, wanted: number) => {
  for (;;) {
    const rows = await rowsAt(url);
    if (rows.filter(({ phase }) => phase === 'ACCEPTED').length >= wanted) return rows;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

test('a first start greets with one message of each channel, and a killed one keeps its audit', async () => {
  const first = start();
  const url = await first.ready();
  expect(await settledRowsAt(url, 2)).toHaveLength(2);
  const stack = await RunningStack.find(join(dataDir, 'stack.json'));
  await stack.trigger({ channel: 'email', trigger: 'SignUp', email: 'ann@example.com' });
  const before = await rowsAt(url);
  expect(before).toHaveLength(3);
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');

  const second = start();
  const rows = await rowsAt(await second.ready());
  expect(rows.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
}, 120_000);

test('it says where the console is and who can sign in, and tells the other commands, too', async () => {
  const first = start();
  const url = await first.ready();
  const told = JSON.parse(await readFile(join(dataDir, 'stack.json'), 'utf8'));
  expect(told).toEqual({
    url,
    pid: first.child.pid,
    console: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    dynamoDb: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  });
  expect(first.output()).toContain(`Console   ${told.console}`);
  expect(first.output()).toContain('Sam (support), Aud (auditor), Ada (admin)');
  expect(first.output()).toContain('Building the console … done');
  expect(first.output()).not.toMatch(/warn|deprecat/i);
  const page = await fetch(told.console);
  expect(await page.text()).toContain('<div id="console">');
  expect((await fetch(`${told.console}/.sources`)).status).toBe(404);
  const { oidc } = (await (await fetch(`${told.console}/config.json`)).json()) as {
    oidc: { authority: string };
  };
  const keys = async () => await (await fetch(`${oidc.authority}/jwks`)).text();
  expect(await keys()).toContain('"RS256"');
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  // What has not changed is not built again.
  const second = start();
  await second.ready();
  expect(second.output()).not.toContain('Building the console');
}, 120_000);

test('Ctrl-C ends it with status 0 and leaves neither process nor address behind', async () => {
  const { child, ready, ended, output } = start();
  const url = await ready();
  await settledRowsAt(url, 2);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(output()).toContain('Stopped.');
  expect(await readdir(dataDir)).not.toContain('stack.json');
  await expect(fetch(url)).rejects.toThrow();
  await untilProcessGone(child.pid ?? 0);
}, 120_000);

test.each([10, 15, 20])(
  'stopped while the first messages are on their way, after %d ms, it ends with status 0, too',
  async (delayMs) => {
    const { child, ready, output, ended } = start();
    await ready();
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output()).toMatch(/Stopped\.\s*$/);
  },
  120_000,
);

test('when the process that started it is killed, it goes away with everything it has started', async () => {
  const { child, ready, ended } = start(0, true);
  await settledRowsAt(await ready(), 2);
  const { pid } = JSON.parse(await readFile(join(dataDir, 'stack.json'), 'utf8'));
  const functions = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''))
    .split(' ')
    .filter((id) => id !== '')
    .map(Number);
  child.kill('SIGKILL');
  // Its pipes are closed only when the last process that has inherited them is gone.
  expect(await ended).toBe('SIGKILL');
  for (const id of [pid, ...functions]) await untilProcessGone(id);
}, 120_000);

test('prints neither codes nor addresses', async () => {
  const { ready, output, child, ended } = start();
  const url = await ready();
  await settledRowsAt(url, 2);
  const { messages } = (await (await fetch(`${url}/api/messages`)).json()) as {
    messages: { text: string; to: string }[];
  };
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const [, accepted = ''] = output().split('Ctrl-C stops everything.');
  expect(accepted).toMatch(/e-mail {2}a•••@e•••\.com +SignUp +accepted by SES/);
  for (const { text, to } of messages) {
    expect(accepted).not.toContain(/\d{6}/.exec(text)?.[0] ?? 'no code');
    expect(accepted).not.toContain(to);
  }
}, 120_000);

test('a taken port and a data folder in use are each told in a sentence, with status 1', async () => {
  const first = start();
  const { port } = new URL(await first.ready());

  const samePort = start(Number(port));
  expect(await samePort.ended).toBe(1);
  expect(samePort.output()).toContain(`Port ${port} is taken`);
  expect(samePort.output()).toMatch(/PORT=\d+ npm start/);

  const sameData = start();
  expect(await sameData.ended).toBe(1);
  expect(sameData.output()).toContain('running already with the same data folder');
  expect(sameData.output()).not.toContain(' at ');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
}, 120_000);
