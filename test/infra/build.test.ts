import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFunction, build } from '../../infra/build/build.ts';
import { FUNCTIONS } from '../../infra/build/functions.ts';
import { compileVoices } from '../../infra/voices/compile-voices.ts';

let folders: string[] = [];
let once: BuiltFunction[] = [];
let twice: BuiltFunction[] = [];

beforeAll(async () => {
  folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'build-'))));
  once = await build(folders[0], compileVoices({}));
  twice = await build(folders[1], compileVoices({}));
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const inputsOf = async (name: string) => {
  const text = await readFile(join(folders[0] ?? '', `${name}.meta.json`), 'utf8');
  const { outputs } = JSON.parse(text) as { outputs: Record<string, { inputs: object }> };
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
};

describe('a build', () => {
  it('makes the same zip twice, byte for byte', async () => {
    for (const [index, { zipPath }] of once.entries()) {
      const again = await readFile(twice[index]?.zipPath ?? '');
      expect(again.equals(await readFile(zipPath))).toBe(true);
    }
  });

  it('packs the module as Lambda looks for it', async () => {
    for (const { zipPath, bundlePath } of once) {
      const files = unzipSync(await readFile(zipPath));
      expect(Object.keys(files)).toEqual(['index.mjs']);
      expect(Buffer.from(files['index.mjs'] ?? []).equals(await readFile(bundlePath))).toBe(true);
    }
  });

  it.each(FUNCTIONS.map(({ name }) => name))('keeps %s within its budget', (name) => {
    const built = once.find((one) => one.name === name);
    expect(built?.zipped).toBeLessThanOrEqual(built?.budget ?? 0);
  });

  it('gives each function its own channel only', async () => {
    const email = await inputsOf('custom-email-sender');
    const sms = await inputsOf('custom-sms-sender');
    expect(email.filter((input) => /\/twilio\//.test(input))).toEqual([]);
    expect(sms.filter((input) => /client-sesv2|client-cognito|\/ses\//.test(input))).toEqual([]);
    expect(email.filter((input) => /client-sesv2/.test(input))).not.toEqual([]);
    expect(sms.filter((input) => /node_modules\/twilio\//.test(input))).not.toEqual([]);
  });

  it('leaves out what the cold path does not need', async () => {
    for (const name of ['custom-email-sender', 'custom-sms-sender']) {
      const inputs = (await inputsOf(name)).join('\n');
      for (const heavy of ['credential-provider-sso', 'axios', 'asn1.js', 'readable-stream']) {
        expect(inputs, name).not.toContain(`node_modules/${heavy}/`);
      }
    }
  });

  it('gives the audit API no channel, no words, and the small half of each library', async () => {
    const inputs = (await inputsOf('audit-api')).join('\n');
    for (const foreign of [
      'node_modules/twilio/',
      'client-sesv2',
      '@aws-crypto/',
      'support-words/',
      'templates/',
      'zod/v4/classic',
      'zod/v4/locales/',
      'zod-openapi',
      'metadata.max',
      'hono/dist/hono.js',
      'jose/dist/webapi/jwe/',
    ]) {
      expect(inputs).not.toContain(foreign);
    }
    for (const own of ['zod/v4/mini', 'metadata.min', 'hono/dist/preset/tiny.js', 'openapi.json']) {
      expect(inputs).toContain(own);
    }
  });

  it('imports no module of Node statically, which would load all of it', async () => {
    for (const { bundlePath } of once) {
      const bundle = await readFile(bundlePath, 'utf8');
      expect(bundle).not.toMatch(/(^|;)import\s*[\w*{"']/m);
    }
  });
});
