import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOG_BYTES } from '../../../bench/sizing/log-bytes.ts';
import type { LogLine } from '../../../local/lambda/log-line.ts';
import { type LocalStack, startStack } from '../../../local/stack.ts';
import { buildFunctions } from './built-functions.ts';

let functions: Awaited<ReturnType<typeof buildFunctions>>;
let stack: LocalStack;
let log: LogLine[] = [];

/** Of a message that arrives, at least: that it went out, and that it is there. */
const REPORTS = 2;

beforeAll(async () => {
  functions = await buildFunctions();
  stack = await startStack({
    dataDir: null,
    bundles: async () => functions.folder,
    onLog: (line) => log.push(line),
  });
}, 60_000);

afterAll(async () => {
  await stack?.stop();
  await functions?.remove();
});

/** Bytes of each function's lines on one notification, once the reports are in as well. */
async function bytesOf(channel: 'email' | 'sms'): Promise<Map<string, number[]>> {
  log = [];
  const to = { email: 'ann@example.com', phone: '+821012345678' };
  await stack.trigger({ channel, trigger: 'SignUp', ...to });
  const filed = () => log.filter(({ line }) => line.includes('receipt_filed')).length;
  while (filed() < REPORTS) await new Promise((resolve) => setTimeout(resolve, 20));
  const lines = Map.groupBy(log, ({ functionName }) => functionName);
  return new Map(
    [...lines].map(([name, all]) => [name, all.map(({ line }) => Buffer.byteLength(line))]),
  );
}

test.each([
  ['email', 'custom-email-sender', 'ses-events'],
  ['sms', 'custom-sms-sender', 'twilio-status'],
] as const)(
  'an %s that arrives is logged in no more bytes than its cost is told by',
  async (channel, sender, taker) => {
    // What a function says once, when it begins, is not part of it.
    await bytesOf(channel);
    const bytes = await bytesOf(channel);
    expect([...bytes.keys()].sort()).toEqual([sender, taker].sort());
    const sent = (bytes.get(sender) ?? []).reduce((sum, line) => sum + line, 0);
    expect(sent).toBeLessThanOrEqual(LOG_BYTES.sender);
    expect(Math.max(...(bytes.get(taker) ?? []))).toBeLessThanOrEqual(LOG_BYTES.report);
  },
  30_000,
);
