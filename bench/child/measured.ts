// The process under measurement. It loads a bundle as Lambda's runtime does, answers one event, then
// perhaps a series, and writes its figures as JSON lines to file descriptor 3. It is bundled before
// use, so that reading TypeScript costs the figures nothing, and loads nothing of its own.
import { readFileSync, readSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { FirstAnswer, Loaded, WarmSeries } from './figures.ts';

type Handler = (event: unknown, context: object) => Promise<unknown>;

const figures = 3;
const now = (): number => performance.timeOrigin + performance.now();
const tell = (line: Loaded | FirstAnswer | WarmSeries): void => {
  writeSync(figures, `${JSON.stringify(line)}\n`);
};

// Linux carries the parent's peak over into `maxRSS` of a new process; VmHWM begins anew.
const peakMemoryBytes = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
};

// Blocks the process until the event is there. Lambda freezes the sandbox between init and invoke
// in the same way, so that unfinished work of the init phase runs on the invoke's share.
const readEvent = (): unknown => {
  const chunk = Buffer.alloc(65_536);
  let line = '';
  while (!line.endsWith('\n')) line += chunk.toString('utf8', 0, readSync(0, chunk));
  return JSON.parse(line);
};

const context = (id: number): object => ({
  awsRequestId: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
  memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
  getRemainingTimeInMillis: () => 30_000,
});

const cpuMilliseconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

const measure = async (bundle: string, series?: string, warmUp = 0): Promise<void> => {
  const module = bundle.endsWith('.mjs')
    ? await import(pathToFileURL(bundle).href)
    : createRequire(bundle)(bundle);
  const handler = module.handler as Handler;
  tell({ loadedAt: now() });

  // Its first call costs two milliseconds, which are not the function's.
  process.cpuUsage();
  const event = readEvent();
  const cpuBefore = process.cpuUsage();
  const invokedAt = now();
  await handler(event, context(0));
  const answeredAt = now();
  const cpuMs = cpuMilliseconds(cpuBefore);
  tell({ invokedAt, answeredAt, cpuMs, peakMemoryBytes: peakMemoryBytes() });
  if (!series) return;

  const events: unknown[] = JSON.parse(readFileSync(series, 'utf8'));
  for (const [index, warm] of events.slice(0, warmUp).entries()) {
    await handler(warm, context(1 + index));
  }
  const measured = events.slice(warmUp);
  const cpuBeforeSeries = process.cpuUsage();
  for (const [index, warm] of measured.entries()) {
    await handler(warm, context(1 + warmUp + index));
  }
  const cpuPerInvocationMs = cpuMilliseconds(cpuBeforeSeries) / measured.length;
  tell({ cpuPerInvocationMs, peakMemoryBytes: peakMemoryBytes() });
};

const [bundle = '', series, warmUp] = process.argv.slice(2);
measure(bundle, series, Number(warmUp ?? 0)).then(
  () => process.exit(0),
  (error: Error) => {
    // Name and message only: a vendor's error may carry the request, and with it the code.
    process.stderr.write(`${error.name}: ${error.message}\n`);
    process.exit(1);
  },
);
