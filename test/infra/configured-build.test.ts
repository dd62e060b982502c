import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFunction, build } from '../../infra/build/build.ts';
import { compileVoices } from '../../infra/voices/compile-voices.ts';
import { SAMPLE_CONFIG } from './voices/sample-config.ts';

const NOTHING = compileVoices({});
const folders: string[] = [];

async function builtWith(voices: typeof NOTHING): Promise<BuiltFunction[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sealpost-voices-'));
  folders.push(folder);
  return build(folder, voices);
}

let configured: BuiltFunction[];
let again: BuiltFunction[];
let plain: BuiltFunction[];
beforeAll(async () => {
  configured = await builtWith(compileVoices(SAMPLE_CONFIG));
  again = await builtWith(compileVoices(structuredClone(SAMPLE_CONFIG)));
  plain = await builtWith(NOTHING);
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const pathOf = (built: readonly BuiltFunction[], name: string) =>
  built.find((one) => one.name === name)?.bundlePath ?? '';
const bundle = (built: readonly BuiltFunction[], name: string) =>
  readFile(pathOf(built, name), 'utf8');

describe('a bundle that was built with a configuration', () => {
  it('holds the brands of its channel, and nothing of the other', async () => {
    const email = await bundle(configured, 'custom-email-sender');
    const sms = await bundle(configured, 'custom-sms-sender');
    const { from } = SAMPLE_CONFIG.email;
    const { messagingServiceSid } = SAMPLE_CONFIG.sms;
    const both = ['Acme', 'Borealis Go', 'eu-central-1_Pool1', 'client1'];
    const ofMails = [from, '#7a1f5c', 'Terms', 'Welcome to {brand}'];
    const ofMessages = [messagingServiceSid, 'FA+9qCX9VSu', 'opens your {brand} account'];
    const among = [...both, ...ofMails, ...ofMessages];
    expect(among.filter((text) => email.includes(text))).toEqual([...both, ...ofMails]);
    expect(among.filter((text) => sms.includes(text))).toEqual([...both, ...ofMessages]);
  });

  it('holds neither the configuration itself nor what checks it', async () => {
    for (const { name, bundlePath } of configured) {
      const meta = await readFile(bundlePath.replace(/[\\/]index\.mjs$/, '.meta.json'), 'utf8');
      expect(meta).not.toMatch(/infra\/voices\/|sealpost[.-]config|define-config/);
      // The API reads its requests by schemas of its own.
      if (name !== 'audit-api') expect(meta).not.toMatch(/node_modules\/zod\//);
      expect((await readFile(bundlePath, 'utf8')).includes('has to be')).toBe(false);
    }
  });

  it('is the same, byte for byte, for the same configuration', async () => {
    for (const [index, { zipPath }] of configured.entries()) {
      const other = await readFile(again[index]?.zipPath ?? '');
      expect(other.equals(await readFile(zipPath))).toBe(true);
    }
  });

  it.each(['ses-events', 'twilio-status', 'settler', 'audit-api'])(
    'is no other for %s, which says nothing',
    async (name) => {
      expect((await bundle(configured, name)) === (await bundle(plain, name))).toBe(true);
    },
  );

  it('is within its budget', () => {
    for (const { name, zipped, budget } of configured) expect(zipped, name).toBeLessThan(budget);
  });
});

describe('a bundle that was built with a configuration that says nothing', () => {
  it('has empty entries', async () => {
    const entries = 'JSON.parse(\'{"everywhere":{},"pools":{}}\')';
    for (const name of ['custom-email-sender', 'custom-sms-sender']) {
      expect((await bundle(plain, name)).includes(entries), name).toBe(true);
    }
  });
});
