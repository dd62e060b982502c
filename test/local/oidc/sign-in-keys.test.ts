import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSignInKeys } from '../../../local/oidc/sign-in-keys.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sealpost-keys-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

test('the same keys come back on every run, from a file that only its owner reads', async () => {
  const path = join(directory, 'oidc.json');
  const first = await loadSignInKeys(path);
  expect(await loadSignInKeys(path)).toEqual(first);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('two directories have nothing in common, and without one nothing is kept', async () => {
  const keys = [
    await loadSignInKeys(join(directory, 'a.json')),
    await loadSignInKeys(join(directory, 'b.json')),
    await loadSignInKeys(null),
  ];
  expect(new Set(keys.map(({ cookieKey }) => cookieKey)).size).toBe(3);
  expect(new Set(keys.map(({ tokenKey }) => tokenKey['n'])).size).toBe(3);
});

test.each(['', '{}', 'not json', '{"tokenKey":{"kty":"RSA"},"cookieKey":"short"}'])(
  'a damaged file (%j) is reported, not replaced',
  async (content) => {
    const path = join(directory, 'oidc.json');
    await writeFile(path, content);
    await expect(loadSignInKeys(path)).rejects.toThrow('is damaged');
  },
);
