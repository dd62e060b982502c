import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileVoices } from '../../../infra/voices/compile-voices.ts';
import { readConfig } from '../../../infra/voices/read-config.ts';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');
const EXAMPLE = join(DOCS, 'examples', 'two-brands.config.ts');

test('the example of the documentation is a configuration that can be used', async () => {
  const { email, sms } = compileVoices(await readConfig(EXAMPLE));
  const [pool, ...others] = Object.keys(email.pools);
  expect(others).toEqual([]);
  expect(Object.keys(sms.pools)).toEqual([pool]);
  expect(email.everywhere.brand?.name).toBe('Acme');
  expect(email.pools[pool ?? '']?.own.brand?.name).toBe('Borealis');
  expect(Object.keys(sms.pools[pool ?? '']?.clients ?? {})).toHaveLength(1);
});

test('what the documentation shows is that example', async () => {
  const text = await readFile(join(DOCS, 'brands.md'), 'utf8');
  const shown = /```ts\n(import \{ defineConfig[\s\S]+?)```/.exec(text)?.[1];
  const example = await readFile(EXAMPLE, 'utf8');
  expect(shown).toBe(example.replace('../../src/', './src/'));
});
