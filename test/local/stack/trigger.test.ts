import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalStack, startStack } from '../../../local/stack.ts';
import { buildFunctions } from './built-functions.ts';

const TRIGGER = join(import.meta.dirname, '..', '..', '..', 'local', 'trigger.ts');

let functions: Awaited<ReturnType<typeof buildFunctions>>;
let stack: LocalStack;
let dataDir: string;

beforeAll(async () => {
  functions = await buildFunctions();
  stack = await startStack({ dataDir: null, bundles: async () => functions.folder });
  dataDir = await mkdtemp(join(tmpdir(), 'sealpost-trigger-'));
  await writeFile(
    join(dataDir, 'stack.json'),
    JSON.stringify({ url: stack.url, pid: process.pid }),
  );
}, 120_000);

afterAll(async () => {
  await stack?.stop();
  await functions?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs `npm run trigger -- …` without npm. */
function trigger(...args: string[]) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [TRIGGER, ...args], (_error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

const codes = () =>
  stack.mailbox.list().flatMap(({ text }) => /(?<!\d)\d{6,8}(?!\d)/.exec(text)?.[0] ?? []);

test('--all prints a line for each trigger and what they add up to, but no code', async () => {
  const { status, stdout } = await trigger('--all', '--data-dir', dataDir);
  expect(stdout.match(/Delivered/g)).toHaveLength(15);
  expect(stdout).toContain(
    '15 messages (14 with the right code, 1 take-over notice), 15 audit rows, none holds a code',
  );
  expect(status).toBe(0);
  expect(codes().length).toBeGreaterThanOrEqual(12);
  for (const code of codes()) expect(stdout).not.toMatch(new RegExp(`(?<!\\w)${code}(?!\\w)`));
}, 120_000);

test('one trigger prints its audit row', async () => {
  const args = ['ForgotPassword', '--email', 'ann@example.com', '--locale', 'ko', '--times', '2'];
  const { status, stdout } = await trigger(...args, '--data-dir', dataDir);
  expect(status).toBe(0);
  expect(stdout).toContain('delivered 2 times at once: 1 message, 1 audit row');
  expect(stdout).toContain("recipientMasked: 'a•••@e•••.com'");
  expect(stdout).toContain("locale: 'ko'");
  expect(stack.mailbox.list()[0]?.subject).toMatch(/[가-힣]/);
}, 60_000);

test('--json prints what a program can read', async () => {
  const args = ['SignUp', '--phone', '+15005550004', '--json', '--data-dir', dataDir];
  const { status, stdout } = await trigger(...args);
  expect(JSON.parse(stdout)).toMatchObject([
    { channel: 'sms', messages: [], row: { phase: 'FAILED', providerCode: '21610' } },
  ]);
  expect(status).toBe(0);
}, 60_000);

test('without a running stack it says what to start, with status 1', async () => {
  const { status, stderr } = await trigger('--all', '--data-dir', join(dataDir, 'nowhere'));
  expect(stderr).toContain('npm start');
  expect(status).toBe(1);
  const gone = await mkdtemp(join(tmpdir(), 'sealpost-trigger-'));
  await writeFile(join(gone, 'stack.json'), '{"url":"http://127.0.0.1:9"}');
  expect(await trigger('--all', '--data-dir', gone)).toMatchObject({ status: 1 });
  await rm(gone, { recursive: true });
}, 60_000);

test('a call that makes no sense is refused with status 2, and --help shows how', async () => {
  const refused = await trigger('AccountTakeOverNotification', '--phone', '+821012345678');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('--phone');
  const help = await trigger('--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain(
    'npm run trigger -- ForgotPassword --email ann@example.com --locale ko',
  );
}, 60_000);
