import { afterAll, beforeAll, expect, test } from 'vitest';
import { TRIGGERS } from '../../../local/events/cognito-event.ts';
import { recentRows } from '../../../local/inbox/recent-rows.ts';
import type { LogLine } from '../../../local/lambda/log-line.ts';
import type { TriggerResult } from '../../../local/stack/trigger-result.ts';
import { type LocalStack, startStack } from '../../../local/stack.ts';
import { buildFunctions } from './built-functions.ts';

const EMAIL = 'ann@example.com';
const PHONE = '+821012345678';

let functions: Awaited<ReturnType<typeof buildFunctions>>;
let stack: LocalStack;
const log: LogLine[] = [];

beforeAll(async () => {
  functions = await buildFunctions();
  stack = await startStack({
    dataDir: null,
    retryDelaysMs: [20, 40],
    bundles: async () => functions.folder,
    onLog: (line) => log.push(line),
  });
}, 60_000);

afterAll(async () => {
  await stack?.stop();
  await functions?.remove();
});

const messagesOf = ({ notificationId }: TriggerResult) =>
  stack.mailbox.list().filter((message) => message.notificationId === notificationId);

const rowsOfToday = () => recentRows(stack.period, Date.now());

test('each trigger becomes one message and one row, and no row holds its code', async () => {
  const results: TriggerResult[] = [];
  for (const trigger of TRIGGERS) {
    results.push(await stack.trigger({ ...trigger, email: EMAIL, phone: PHONE }));
  }
  expect(results.map((result) => messagesOf(result).length)).toEqual(TRIGGERS.map(() => 1));
  expect(results.filter(({ codeArrived }) => codeArrived === true)).toHaveLength(14);
  expect(
    results.filter(({ codeArrived }) => codeArrived === null).map(({ trigger }) => trigger),
  ).toEqual(['AccountTakeOverNotification']);
  expect(results.map(({ row }) => row?.['phase'])).toEqual(TRIGGERS.map(() => 'ACCEPTED'));
  expect(new Set((await rowsOfToday()).map(({ id }) => id))).toEqual(
    new Set(results.map(({ notificationId }) => notificationId)),
  );
  expect(results.filter(({ secretInRow }) => secretInRow)).toEqual([]);

  // Once more without the stack's own check: the codes as they stand in the messages.
  const codes = results.flatMap(
    (result) => /\b\d{6,8}\b/.exec(messagesOf(result)[0]?.text ?? '')?.[0] ?? [],
  );
  expect(codes.length).toBeGreaterThanOrEqual(12);
  const audit = JSON.stringify(results.map(({ row }) => row));
  const output = log.map(({ line }) => line).join('\n');
  for (const code of codes) {
    const alone = new RegExp(`(?<![0-9A-Za-z])${code}(?![0-9A-Za-z])`);
    expect(audit).not.toMatch(alone);
    expect(output).not.toMatch(alone);
  }
  expect(audit + output).not.toContain(EMAIL);
  expect(audit + output).not.toContain(PHONE);
}, 60_000);

test('the take-over notice goes to the address that the pool knows, with its one-click links', async () => {
  const result = await stack.trigger({
    channel: 'email',
    trigger: 'AccountTakeOverNotification',
    email: 'grace@example.org',
    locale: 'ko',
  });
  const [message] = messagesOf(result);
  expect(message?.to).toBe('grace@example.org');
  expect(message?.text).toContain('amazoncognito.com/feedback?');
  expect(result.row).toMatchObject({ phase: 'ACCEPTED', locale: 'ko' });
  expect(JSON.stringify(result.row)).not.toContain('feedback');
}, 30_000);

test('the same event five times at once sends one message and leaves one row', async () => {
  for (const input of [
    { channel: 'email', trigger: 'SignUp', email: EMAIL, repeat: 5 },
    { channel: 'sms', trigger: 'SignUp', phone: PHONE, repeat: 5 },
  ] as const) {
    const before = (await rowsOfToday()).length;
    const result = await stack.trigger(input);
    expect(result.deliveries).toBe(5);
    expect(result.tries).toBeGreaterThanOrEqual(5);
    expect(messagesOf(result)).toHaveLength(1);
    expect(result.row).toMatchObject({ phase: 'ACCEPTED', attempt: 1 });
    expect(await rowsOfToday()).toHaveLength(before + 1);
  }
}, 60_000);

test('two events for the same user are two notifications', async () => {
  const input = { channel: 'email', trigger: 'ResendCode', email: EMAIL } as const;
  const [first, second] = [await stack.trigger(input), await stack.trigger(input)];
  expect(first.notificationId).not.toBe(second.notificationId);
  expect(messagesOf(first)).toHaveLength(1);
  expect(messagesOf(second)).toHaveLength(1);
}, 30_000);

test('the simulator addresses of SES are accepted and say what would follow', async () => {
  const outcomes: Record<string, string | undefined> = {};
  for (const name of ['success', 'bounce', 'complaint', 'suppressionlist']) {
    const email = `${name}@simulator.amazonses.com`;
    const result = await stack.trigger({ channel: 'email', trigger: 'SignUp', email });
    expect(result.row).toMatchObject({ phase: 'ACCEPTED' });
    outcomes[name] = result.messages[0]?.simulated;
  }
  expect(outcomes).toEqual({
    success: 'delivered',
    bounce: 'bounced',
    complaint: 'complained',
    suppressionlist: 'suppressed',
  });
}, 30_000);

test.each([
  ['+15005550001', 'bad_address', '21211'],
  ['+15005550003', 'blocked_destination', '21408'],
  ['+15005550004', 'opted_out', '21610'],
])(
  'the Twilio test number %s is refused for good and the row says why',
  async (phone, reason, code) => {
    const result = await stack.trigger({ channel: 'sms', trigger: 'SignUp', phone });
    expect(result).toMatchObject({ messages: [], tries: 1, succeeded: true, codeArrived: null });
    expect(result.row).toMatchObject({ phase: 'FAILED', reason, providerCode: code });
  },
  30_000,
);

test('an address that nothing can be sent to leaves a row and no message', async () => {
  const result = await stack.trigger({
    channel: 'email',
    trigger: 'SignUp',
    email: 'not an address',
  });
  expect(result.messages).toEqual([]);
  expect(result.row).toMatchObject({ phase: 'REJECTED', reason: 'no_destination' });
}, 30_000);

test('where Twilio reports to, a report that is not from Twilio is refused', async () => {
  const response = await fetch(`${stack.url}/receipts/twilio`, {
    method: 'POST',
    body: new URLSearchParams({ MessageStatus: 'delivered' }),
  });
  expect(response.status).toBe(403);
});
