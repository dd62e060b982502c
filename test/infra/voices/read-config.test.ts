import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { configFile } from '../../../infra/voices/config-file.ts';
import { ConfigRefused } from '../../../infra/voices/config-refused.ts';
import { readConfig } from '../../../infra/voices/read-config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealpost-config-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function refusal(path: string): Promise<string> {
  const error: unknown = await readConfig(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigRefused);
  return (error as Error).message;
}

it('takes what the module exports, types and all', async () => {
  const path = await written(
    'typed.ts',
    "const name: string = 'Acme';\nexport default { name };\n",
  );
  expect(await readConfig(path)).toEqual({ name: 'Acme' });
});

it('takes the file as it is now, not as it was the first time', async () => {
  await readConfig(await written('edited.ts', "export default { name: 'Acme' };"));
  const path = await written('edited.ts', "export default { name: 'Borealis' };");
  expect(await readConfig(path)).toEqual({ name: 'Borealis' });
});

it('names the file and the place of what is wrong', async () => {
  const path = await written('wrong.ts', 'export default { codeLife: { signInMinutes: 99 } };');
  expect(await refusal(path)).toMatch(/wrong\.ts cannot be used[\s\S]+codeLife\.signInMinutes/);
});

test.each([
  ['is not there', null, /not there/],
  ['has no default export', "export const config = { name: 'secret-word' };", /no default export/],
  ['is no TypeScript', "export default { name: 'secret-word' ", /cannot be loaded/],
  ['throws', "throw new Error('secret-word');", /cannot be loaded: Error/],
  ['throws no error', "throw 'secret-word';", /cannot be loaded/],
  [
    'imports what is not there',
    "import './secret-word.ts';\nexport default {};",
    /cannot be loaded/,
  ],
  ['exports a promise', "export default Promise.resolve({ name: 'secret-word' });", /plain object/],
])('a file that %s is refused, and not quoted', async (what, text, expected) => {
  const name = `${what.replaceAll(' ', '-')}.ts`;
  const path = text === null ? join(folder, name) : await written(name, text);
  const message = await refusal(path);
  expect(message).toContain(name);
  expect(message).toMatch(expected);
  expect(message).not.toContain('secret-word');
});

test('the file is the one asked for, else the configured one, else sealpost.config.ts', () => {
  expect(configFile('a.ts', { SEALPOST_CONFIG: 'b.ts' })).toBe('a.ts');
  expect(configFile(undefined, { SEALPOST_CONFIG: 'b.ts' })).toBe('b.ts');
  expect(configFile(undefined, { SEALPOST_CONFIG: '' })).toMatch(/sealpost\.config\.ts$/);
});
