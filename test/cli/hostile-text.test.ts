import { describe, expect, it } from 'vitest';
import { sampleDelivery, sampleEntry, sampleOverview } from './sample-answers.ts';
import { withStub } from './stub-calls.ts';

const WHY = ['--reason', 'Ticket A1'];
const ID = 'abcdefghijklmnopqrstuvwxyz234567';

/** What a terminal would obey, hide or turn around, and what breaks a line. */
const HOSTILE = [
  '\u001b[2J\u001b[H',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u001b]52;c;Y3VybA==\u0007',
  '\u009b31m',
  '\r\nDelivered to you at 12:00.',
  '\u0000\u0008\u0008\u007f',
  '\u202eevil\u202c\u2066x\u2069',
  'a\u200bb\ufeffc\u00ad',
  '\u2028line\u2029',
  `z${'\u0335'.repeat(50)}`,
  '\ud800',
].join('');

const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad]|[\p{Cf}\p{Zl}\p{Zp}]|\p{M}{4}/u;

const calls = withStub();

const delivery = sampleDelivery({
  recipient: HOSTILE,
  userName: HOSTILE,
  sub: HOSTILE,
  locale: HOSTILE,
  triggerSource: HOSTILE,
  purpose: null,
  reason: HOSTILE,
  providerCode: HOSTILE,
  status: 'undelivered',
});
const step = {
  at: delivery.askedAt,
  by: 'sealpost' as const,
  attempt: 1,
  event: HOSTILE,
  reason: HOSTILE,
  providerCode: HOSTILE,
};

const COMMANDS: readonly (readonly string[])[] = [
  ['find', 'ann@example.com', ...WHY],
  ['show', ID, ...WHY],
  ['overview'],
  ['access-log'],
];

describe.each(['', '--json'])('hostile texts with the option “%s”', (json) => {
  it.each(COMMANDS)('never reach the terminal by %s', async (...words) => {
    const { stub } = calls;
    stub.answers('search', { json: { deliveries: [delivery], searched: 1, next: null } });
    stub.answers('show', { json: { delivery, story: [step, { ...step, by: 'ses' }] } });
    const entry = sampleEntry({ callerId: HOSTILE, callerName: HOSTILE, reason: HOSTILE });
    stub.answers('accessLog', { json: { entries: [entry], next: null } });
    const channel = 'email' as const;
    const byReason = [{ reason: HOSTILE, channel, providerCode: HOSTILE, count: 1 }];
    const byTrigger = [{ triggerSource: HOSTILE, channel, purpose: null, count: 1, arrived: 0 }];
    stub.answers('overview', { json: sampleOverview({ byReason, byTrigger }) });

    const { status, stdout, stderr } = await calls.run([
      'audit',
      ...words,
      ...(json === '' ? [] : [json]),
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toMatch(OBEYED);
    expect(stdout).not.toMatch(/^Delivered to you/m);
    // It is there, and tells the same to whoever reads the JSON.
    expect(stdout).toContain('evil.example');
    if (json !== '') expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(HOSTILE));
  });
});

it('a hostile file name is not printed raw', async () => {
  calls.stub.answers('export', {
    csv: 'id\r\n',
    headers: { 'sealpost-rows': '0', 'sealpost-total': '0' },
  });
  const words = ['audit', 'export', '--last', '1h', '--output', '\u001b[31mred.csv', ...WHY];
  const { status, stderr } = await calls.run(words);
  expect(status).toBe(0);
  expect(stderr).toContain('red.csv');
  expect(stderr).not.toMatch(OBEYED);
});

it('a hostile call is refused in plain text', async () => {
  const { status, stderr } = await calls.run(['audit', '\u001b[31m\u202ex']);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(OBEYED);
});
