import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleAddress } from '../../../cli/connection/console-address.ts';
import { signInFile } from '../../../cli/connection/kept-sign-in.ts';
import { secureAddress } from '../../../cli/connection/secure-address.ts';
import { stateFolder } from '../../../cli/connection/state-folder.ts';
import { chooseLanguage } from '../../../cli/options/choose-language.ts';
import { readLineOfInput } from '../../../cli/options/read-line-of-input.ts';
import { tellMisuse } from '../../../cli/tell-misuse.ts';

describe('the language', () => {
  it.each([
    [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
    [{ LANG: 'ko' }, 'ko'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'kok_IN' }, 'en'],
    [{ LANG: 'fr_FR' }, 'en'],
    [{ LANG: 'ko_KR', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C', LC_MESSAGES: 'ko_KR.UTF-8' }, 'ko'],
    [{}, 'en'],
  ])('of %o is %s', (environment, expected) => {
    expect(chooseLanguage(undefined, environment)).toBe(expected);
  });

  it('is the one that was asked for', () => {
    expect(chooseLanguage('en', { LANG: 'ko_KR' })).toBe('en');
    expect(() => chooseLanguage('ja', {})).toThrow('--lang must be one of: en, ko.');
  });
});

describe('an address that a token may be sent to', () => {
  it.each([
    'https://audit.example.com',
    'http://127.0.0.1:8026',
    'http://localhost:1/x',
    'http://[::1]:8026',
    'http://127.1.2.3',
  ])('is %s', (address) => expect(secureAddress(address)).not.toBeNull());

  it.each([
    'http://audit.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://user@127.0.0.1',
    'https://user:word@audit.example.com',
    'file:///etc/passwd',
    'ws://127.0.0.1',
    'javascript:alert(1)',
    '',
  ])('is not %s', (address) => expect(secureAddress(address)).toBeNull());
});

describe('the console', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sealpost-cli-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is the one that is named, else the local one', async () => {
    const stack = join(folder, 'stack.json');
    await writeFile(stack, JSON.stringify({ console: 'http://127.0.0.1:9000/' }));
    const environment = { SEALPOST_CONSOLE: 'https://b.example/path?x' };
    const find = async (option: string | undefined, of: Record<string, string>, file = stack) =>
      (await consoleAddress(option, of, file)).href;
    expect(await find('https://a.example', environment)).toBe('https://a.example/');
    expect(await find(undefined, environment)).toBe('https://b.example/');
    expect(await find(undefined, { SEALPOST_CONSOLE: '' })).toBe('http://127.0.0.1:9000/');
    await expect(find(undefined, {}, join(folder, 'none'))).rejects.toThrow('Which console?');
    await writeFile(stack, '{"console":');
    await expect(find(undefined, {})).rejects.toThrow('Which console?');
  });

  it('has a file of its own for its sign-in, in the folder for what outlives a call', () => {
    const file = (url: string) => signInFile('/s', new URL(url));
    expect(file('http://127.0.0.1:8026')).toBe('/s/http_127.0.0.1_8026.json');
    expect(file('https://audit.example.com/x/../..')).toBe('/s/https_audit.example.com.json');
    expect(stateFolder({ XDG_STATE_HOME: '/state', HOME: '/home/ann' })).toBe('/state/sealpost');
    const usual = '/home/ann/.local/state/sealpost';
    expect(stateFolder({ XDG_STATE_HOME: 'relative', HOME: '/home/ann' })).toBe(usual);
    expect(stateFolder({ HOME: '/home/ann' })).toBe(usual);
  });
});

describe('what is piped in', () => {
  async function* pieces(...texts: string[]) {
    yield* texts;
  }

  it('is read up to the end of its first line', async () => {
    expect(await readLineOfInput(pieces('\n', '  an', 'n@example.com \nbob'))).toBe(
      'ann@example.com',
    );
    expect(await readLineOfInput(pieces('ann'))).toBe('ann');
    expect(await readLineOfInput(pieces(' \n'))).toBeNull();
    expect(await readLineOfInput(pieces())).toBeNull();
  });

  it('is not read for ever', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield 'x'.repeat(1000);
      }
    }
    expect((await readLineOfInput(endless()))?.length).toBe(5000);
    expect(given).toBe(5);
  });
});

describe('a call that is not understood', () => {
  it.each([
    [
      "error: unknown option '--stat'\n(Did you mean --status?)",
      "error: unknown option '--stat'\n(Did you mean --status?)",
    ],
    ["error: unknown option '--raeson=Ann'", "error: unknown option '--raeson'"],
    ["error: unknown option '--a=x' or 'y'\n'", "error: unknown option '--a'\n'"],
    ["error: unknown option '-ann@example.com'", 'error: unknown option'],
    ["error: unknown option '--x\ny'", 'error: unknown option'],
    [
      "error: unknown command 'ann@example.com'\n(Did you mean audit?)",
      'error: unknown command\n(Did you mean audit?)',
    ],
    ["error: unknown command 'it's'\n", 'error: unknown command\n'],
  ])('%s is told without its value', (text, expected) => expect(tellMisuse(text)).toBe(expected));
});
