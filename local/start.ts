import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stop as stopEsbuild } from 'esbuild';
import { build } from '../infra/build/build.ts';
import type { CompiledVoices } from '../infra/voices/compile-voices.ts';
import { readVoices } from '../infra/voices/read-voices.ts';
import { galleryBrands } from './gallery/gallery-brands.ts';
import { createDataDirectory, type DataDirectory, markWelcomed } from './stack/data-directory.ts';
import { sendersOf } from './stack/senders-of.ts';
import { DEFAULT_RETRY_DELAYS_MS, type LocalStack, startStack } from './stack.ts';
import { buildConsole } from './start/console-build.ts';
import { openFunctionLog } from './start/function-log.ts';
import { messageLine } from './start/message-line.ts';
import { readStartOptions, START_HELP, type StartOptions } from './start/start-options.ts';
import { startProblem } from './start/start-problem.ts';
import { summary } from './start/summary.ts';
import { whenOrphaned } from './start/when-orphaned.ts';

const ROOT = join(import.meta.dirname, '..');

try {
  const options = readStartOptions(process.argv.slice(2), process.env, ROOT);
  if (options.help) process.stdout.write(START_HELP);
  else await run(options);
} catch (error) {
  const problem = startProblem(error);
  process.stderr.write(problem === null ? `${String(error)}\n` : `${problem}\n`);
  process.exit(1);
}

async function run({ port, dataDir, verbose, policy, config }: StartOptions): Promise<void> {
  const voices = await readVoices(config);
  const data = await createDataDirectory(dataDir);
  const log = openFunctionLog(data.functionLog, verbose ? console.log : () => {});
  let stack: LocalStack | undefined;
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void stopEverything(stack, data, log.close);
  };
  // Before anything runs: a Ctrl-C during the build must not leave a half-started stack.
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  // Whoever reads this may go first; writing to nobody must not cut the clean end short.
  process.stdout.on('error', () => undefined);
  whenOrphaned(end);
  // Whatever was under way fails when all is stopped, which is no news then.
  const unlessEnding = (error: unknown): Promise<never> => {
    if (ending) return new Promise(() => undefined);
    throw error;
  };

  const started = await startStack({
    dataDir,
    port,
    policy,
    onLog: log.write,
    senders: sendersOf(voices),
    galleryBrands: galleryBrands(voices),
    bundles: () => buildFunctions(data.functions, voices),
    console: () => buildConsoleIfNew(data.console),
  }).catch(unlessEnding);
  stack = started;
  // Nothing is built any more, and its helper process would stay for as long as this one.
  await stopEsbuild();
  if (ending) return await started.stop();
  const { url, console: consoleUrl, dynamoDb } = started;
  const address = { url, pid: process.pid, console: consoleUrl, dynamoDb };
  await writeFile(data.address, JSON.stringify(address));
  const fromHere = relative(process.cwd(), dataDir);
  const shownDir = fromHere.startsWith('..') ? dataDir : fromHere;
  const retryDelaysMs = DEFAULT_RETRY_DELAYS_MS;
  console.log(summary({ url, console: consoleUrl, dataDir: shownDir, retryDelaysMs }));
  started.mailbox.subscribe((message) => {
    const trigger = started.fired(message.notificationId ?? '')?.trigger ?? null;
    console.log(messageLine(message, trigger));
  });
  if (await markWelcomed(data)) await sendWelcome(started).catch(unlessEnding);
}

async function buildFunctions(folder: string, voices: CompiledVoices): Promise<string> {
  process.stdout.write('Building the functions …');
  await build(folder, voices);
  process.stdout.write(' done\n');
  return folder;
}

async function buildConsoleIfNew(folder: string): Promise<string> {
  let began = false;
  await buildConsole(ROOT, folder, () => {
    began = true;
    process.stdout.write('Building the console …');
  });
  if (began) process.stdout.write(' done\n');
  return folder;
}

/** So that the inbox is not empty the first time somebody looks into it. */
async function sendWelcome(stack: LocalStack): Promise<void> {
  await stack.fire({ channel: 'email', trigger: 'SignUp', email: 'ann@example.com' });
  await stack.fire({ channel: 'sms', trigger: 'SignUp', phone: '+821012345678' });
}

async function stopEverything(
  stack: LocalStack | undefined,
  data: DataDirectory,
  closeLog: () => Promise<void>,
): Promise<never> {
  // Whatever hangs: nobody waits longer than this for a Ctrl-C.
  setTimeout(() => process.exit(1), 10_000).unref();
  if (stack !== undefined) rmSync(data.address, { force: true });
  await stack?.stop();
  await closeLog();
  console.log('\n  Stopped.');
  process.exit(0);
}
