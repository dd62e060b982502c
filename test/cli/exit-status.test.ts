import { describe, expect, it } from 'vitest';
import type { CliTerms } from './run-cli.ts';
import { sampleDelivery, sampleOverview } from './sample-answers.ts';
import { withStub } from './stub-calls.ts';
import { STUB_POOL } from './stub-console.ts';

const WHY = ['--reason', 'Ticket A1'];
const FIND = ['audit', 'find', 'ann@example.com', ...WHY];
const ID = 'abcdefghijklmnopqrstuvwxyz234567';

const calls = withStub();
const run = (words: readonly string[], environment: CliTerms['environment'] = {}) =>
  calls.run(words, { environment });

describe('the program ends with', () => {
  it('0 when it found what was looked for', async () => {
    calls.stub.answers('search', {
      json: { deliveries: [sampleDelivery()], searched: 1, next: null },
    });
    expect((await run(FIND)).status).toBe(0);
    calls.stub.answers('overview', {
      json: sampleOverview({ total: 0, byHour: [], byReason: [] }),
    });
    expect((await run(['audit', 'overview'])).status).toBe(0);
  });

  it('1 when the service has a fault of its own, or gives something else', async () => {
    calls.stub.answers('search', { problem: 'internal' });
    const { status, stderr, stdout } = await run(FIND);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Tell the engineers when this happened');
    calls.stub.answers('search', { raw: '{"deliveries": 1}', status: 200 });
    expect((await run(FIND)).status).toBe(1);
    calls.stub.answers('search', { problem: 'bad-cursor' });
    expect((await run(FIND)).status).toBe(1);
  });

  it.each([
    ['no command', [], 'Usage: sealpost'],
    ['no command of the audit', ['audit'], 'Usage: sealpost audit'],
    ['an unknown command', ['audit', 'fnd', 'ann'], '(Did you mean find?)'],
    ['an unknown option', [...FIND, '--stat', 'x'], '(Did you mean --status?)'],
    ['nobody', ['audit', 'find', ...WHY], "missing required argument 'who'"],
    ['a word too many', [...FIND, 'bob'], 'too many arguments'],
    ['an empty key', ['audit', 'find', ' ', ...WHY], 'Say whom you look for'],
    [
      'a reason of nothing but a number',
      ['audit', 'find', 'ann', '--reason', '0101234567'],
      '--reason "',
    ],
    ['no reason, where nobody can be asked', ['audit', 'find', 'ann'], '--reason "'],
    ['a status that there is not', [...FIND, '--status', 'gone'], '--status must be one of: deliv'],
    [
      'a channel that there is not',
      [...FIND, '--channel', 'fax'],
      '--channel must be one of: email',
    ],
    [
      'a purpose that there is not',
      [...FIND, '--purpose', 'x'],
      '--purpose must be one of: sign-up',
    ],
    ['a kind that there is not', [...FIND, '--as', 'name'], '--as must be one of: email'],
    ['a language that there is not', [...FIND, '--lang', 'fr'], '--lang must be one of: en, ko'],
    ['a limit of none', [...FIND, '--limit', '0'], '--limit must be a whole number'],
    ['a wait of words', [...FIND, '--wait', 'long'], '--wait must be a whole number'],
    ['a day that there is not', [...FIND, '--from', '2026-02-30'], '--from is no time'],
    ['a span of nothing', [...FIND, '--last', '0h'], '--last must be like'],
    ['two ways to say when', [...FIND, '--last', '1h', '--to', '2026-01-01'], 'Give either --last'],
    [
      'an end before the beginning',
      [...FIND, '--from', '2026-02-02', '--to', '2026-02-01'],
      '--to is before',
    ],
    ['more than a week', ['audit', 'overview', '--last', '8d'], 'At most 7 days'],
    ['an end alone', ['audit', 'overview', '--to', '2026-02-01'], '--from is missing'],
    ['no file', ['audit', 'export', '--last', '1h', ...WHY], "'--output <file>' not specified"],
    ['no period', ['audit', 'export', '--output', 'x.csv', ...WHY], '--from is missing'],
    [
      'more than a month',
      ['audit', 'export', '--last', '32d', '--output', 'x.csv', ...WHY],
      'At most 31',
    ],
    ['no id', ['audit', 'show', 'ann@example.com', ...WHY], '32 small letters'],
    ['an erasure that nobody confirms', ['audit', 'erase', 'ann', ...WHY], '--yes, or --dry-run'],
    ['an erasure of one message', ['audit', 'erase', ID, '--yes', ...WHY], 'Say whom you look for'],
    ['a port that there is not', ['login', '--callback-port', '70000'], '--callback-port must be'],
    ['a host elsewhere', ['login', '--callback-host', 'example.com'], '--callback-host must be'],
    [
      'a console over plain http',
      [...FIND, '--console', 'http://console.example'],
      '--console must be',
    ],
    ['a console that is none', [...FIND, '--console', 'console'], '--console must be an address'],
    ['a name in the address', [...FIND, '--console', 'https://a:b@c.example'], '--console must be'],
  ])('2 for %s', async (_, words, told) => {
    const { status, stdout, stderr } = await run(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(calls.stub.asked).toEqual([]);
  });

  it('2 for what the API refuses, by the name of the field', async () => {
    calls.stub.answers('search', { problem: 'invalid-field', field: 'key.value' });
    const { status, stderr } = await run(FIND);
    expect(status).toBe(2);
    expect(stderr).toContain('a phone number needs its country code');
    expect(stderr).not.toContain('ann@example.com');
    calls.stub.answers('search', { problem: 'invalid-field', field: 'filter.\u001b[31mx' });
    expect((await run(FIND)).stderr).toBe('Not understood: filter.\u{fffd}[31mx.\n');
  });

  it('2 without a pool, and tells which there are', async () => {
    calls.stub.answers('search', { problem: 'invalid-field', field: 'pool' });
    const pools = [
      { id: STUB_POOL, role: 'support' },
      { id: 'eu-central-1_B', role: 'admin' },
    ];
    calls.stub.answers('me', { json: { id: 'x', name: null, pools } });
    const { status, stderr } = await run(FIND);
    expect(status).toBe(2);
    expect(stderr).toContain(`You have a role in: ${STUB_POOL}, eu-central-1_B.`);
  });

  it('2 when it does not know which console', async () => {
    const { status, stderr } = await run(FIND, { SEALPOST_CONSOLE: 'ftp://example.com' });
    expect(status).toBe(2);
    expect(stderr).toContain('SEALPOST_CONSOLE must be an address');
  });

  it('3 when nothing was found', async () => {
    calls.stub.answers('search', { json: { deliveries: [], searched: 0, next: null } });
    expect((await run(FIND)).status).toBe(3);
    calls.stub.answers('show', { problem: 'not-found' });
    const { status, stderr } = await run(['audit', 'show', ID, ...WHY]);
    expect(status).toBe(3);
    expect(stderr).toContain('There is no such message');
  });

  it('4 when nobody is signed in, or the token is no good', async () => {
    const nobody = await run(FIND, { SEALPOST_TOKEN: '' });
    expect(nobody.status).toBe(4);
    expect(nobody.stderr).toBe('You are not signed in. Sign in first: npx sealpost login\n');
    const unreadable = await run(FIND, { SEALPOST_TOKEN: 'two words\n' });
    expect(unreadable.status).toBe(4);
    expect(unreadable.stderr).not.toContain('two words');
    expect(calls.stub.asked).toEqual([]);
    calls.stub.answers('search', { problem: 'unauthenticated' });
    const refused = await run(FIND);
    expect(refused.status).toBe(4);
    expect(refused.stderr).toContain('SEALPOST_TOKEN is not taken');
  });

  it('4 when it is not permitted', async () => {
    calls.stub.answers('accessLog', { problem: 'forbidden' });
    const { status, stderr } = await run(['audit', 'access-log']);
    expect(status).toBe(4);
    expect(stderr).toContain('You may not do this');
  });

  it('5 when the service cannot be reached, or asks for patience', async () => {
    const gone = { SEALPOST_CONSOLE: 'http://127.0.0.1:1' };
    const offline = await run([...FIND, '--wait', '0'], gone);
    expect(offline.status).toBe(5);
    expect(offline.stderr).toContain('cannot be reached');
    for (const problem of ['rate-limited', 'unavailable'] as const) {
      calls.stub.answers('search', { problem, retryAfter: '60' });
      expect((await run([...FIND, '--wait', '59'])).status).toBe(5);
    }
    expect(calls.stub.asked).toHaveLength(2);
  });

  it('0 for --help, with examples, everywhere', async () => {
    const every = ['find', 'show', 'overview', 'export', 'access-log', 'erase'];
    const commands = [
      [],
      ['audit'],
      ['login'],
      ['logout'],
      ...every.map((name) => ['audit', name]),
    ];
    for (const words of commands) {
      const { status, stdout, stderr } = await run([...words, '--help']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('npx sealpost');
      expect(stdout).toContain(`Usage: ${['sealpost', ...words].join(' ')}`);
    }
  });
});

it('never tells what was typed as a value', async () => {
  const address = 'ann@example.com';
  for (const words of [
    ['audit', address],
    [address],
    ['audit', 'find', 'x', `--raeson=${address}`],
    ['audit', 'find', 'x', `--${address}`],
    ['audit', 'find', 'x', ...WHY, '--status', address],
    ['audit', 'find', 'x', ...WHY, '--from', address],
    ['audit', 'find', 'x', ...WHY, '--console', address],
    ['audit', 'show', address, ...WHY],
  ]) {
    const { status, stdout, stderr } = await run(words);
    expect(status).toBe(2);
    expect(stdout + stderr).not.toContain(address);
  }
});
