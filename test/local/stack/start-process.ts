import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const NO_BRANDS = join(import.meta.dirname, 'no-brands.config.ts');
const START = join(import.meta.dirname, '..', '..', '..', 'local', 'start.ts');

/** `npm start` without npm: the program in a process of its own. */
export interface StartProcess {
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Address of the page, once it runs. @throws Error when it ends instead */
  ready(): Promise<string>;
  /** Exit status, or the signal's name. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs the command behind it as its child, the way the bootstrap does, and outlives nothing. */
const PARENT = `
  const [command, ...args] = process.argv.slice(1);
  require('node:child_process').spawn(command, args, { stdio: 'inherit' });
  setInterval(() => {}, 60_000);
`;

/**
 * @param port of the page; 0 takes any free one
 * @param parent puts a process between this one and the program; `child` is then that one
 */
export function startProcess(dataDir: string, port = 0, parent = false): StartProcess {
  const command = [process.execPath, START, '--data-dir', dataDir] as const;
  const [program, ...args] = parent ? [process.execPath, '-e', PARENT, ...command] : command;
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], PORT: String(port), SEALPOST_CONFIG: NO_BRANDS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const running = Promise.withResolvers<string>();
  running.promise.catch(() => {}); // A test that expects a refusal does not wait for it.
  const read = (chunk: Buffer) => {
    text += chunk.toString();
    const url = /Inbox\s+(http:\S+)[\s\S]+Ctrl-C/.exec(text)?.[1];
    if (url !== undefined) running.resolve(url);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = once(child, 'close').then(([status, signal]) => status ?? signal);
  void ended.then(() => running.reject(new Error(`It ended:\n${text}`)));
  return { child, output: () => text, ready: () => running.promise, ended };
}
