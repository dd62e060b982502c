import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadLocalSecrets } from '../../../local/stack/local-secrets.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sealpost-secrets-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

test('the same secrets come back on every run, from a file that only its owner reads', async () => {
  const path = join(directory, 'secrets.json');
  const first = await loadLocalSecrets(path);
  expect(first.keyMaterial).toHaveLength(32);
  expect(first.pepper.length).toBeGreaterThanOrEqual(32);
  expect(await loadLocalSecrets(path)).toEqual(first);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('two directories have nothing in common, and without one nothing is kept', async () => {
  const a = await loadLocalSecrets(join(directory, 'a.json'));
  const b = await loadLocalSecrets(join(directory, 'b.json'));
  const c = await loadLocalSecrets(null);
  expect(new Set([a.pepper, b.pepper, c.pepper]).size).toBe(3);
  expect(a.keyMaterial.equals(b.keyMaterial)).toBe(false);
});

test.each(['', '{}', 'not json', '{"keyMaterial":"AAAA","pepper":"short"}'])(
  'a damaged file (%j) is reported, not replaced',
  async (content) => {
    const path = join(directory, 'secrets.json');
    await writeFile(path, content);
    await expect(loadLocalSecrets(path)).rejects.toThrow('is damaged');
  },
);
