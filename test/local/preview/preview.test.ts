import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const PREVIEW = join(import.meta.dirname, '..', '..', '..', 'local', 'preview.ts');
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** `npm run preview` without npm: the program in a process of its own. */
function preview(...args: string[]) {
  const child = spawn(process.execPath, [PREVIEW, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += text;
        const [found] = /http:\S+/.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      });
    }
    child.on('close', () => reject(new Error(output)));
  });
  url.catch(() => undefined);
  return { child, url, ended, output: () => output };
}

test('it prints where the gallery is, and Ctrl-C ends it with status 0', async () => {
  const { child, url, ended, output } = preview('--port', '0');
  expect((await fetch(await url)).status).toBe(200);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(output()).toContain('Stopped.');
  await expect(fetch(await url)).rejects.toThrow();
});

test('a taken port and a word it does not know are each told in a sentence, with status 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const taken = preview('--port', String(port));
  expect(await taken.ended).toBe(1);
  expect(taken.output()).toContain(`Port ${port} is taken`);
  other.close();

  const wrong = preview('--prot');
  expect(await wrong.ended).toBe(1);
  expect(wrong.output()).toContain('--prot');
  for (const { output } of [taken, wrong]) expect(output()).not.toMatch(/\n\s+at /);
});

test('--help says how it is called, and starts nothing', async () => {
  const { ended, output } = preview('--help');
  expect(await ended).toBe(0);
  expect(output()).toContain('npm run preview -- --port');
});

test('it shows the brands of the configuration it is given, and refuses one that is not fit', async () => {
  const { url } = preview('--port', '0', '--config', 'docs/examples/two-brands.config.ts');
  const catalogue = await (await fetch(new URL('/api/gallery', await url))).json();
  expect(catalogue).toMatchObject({
    brands: expect.arrayContaining([
      expect.objectContaining({ id: 'config', name: 'Acme' }),
      expect.objectContaining({ name: 'Borealis' }),
    ]),
  });

  const missing = preview('--config', 'nothing.config.ts');
  expect(await missing.ended).toBe(1);
  expect(missing.output()).toContain('nothing.config.ts cannot be used');
});
