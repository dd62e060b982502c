import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '..', '..', 'cli', 'bin', 'sealpost.mjs');

export interface CliTerms {
  /** Beside what the program cannot do without. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** What is piped in; nothing by default. */
  readonly input?: string;
}

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCli {
  readonly process: ChildProcess;
  /** Resolves as soon as stdout or stderr has this in it. */
  says(text: string): Promise<string>;
  readonly ended: Promise<CliRun>;
}

/** The program itself, with pipes for stdin, stdout and stderr, and no settings of this machine. */
export function startCli(words: readonly string[], terms: CliTerms = {}): RunningCli {
  const child = spawn(process.execPath, [BIN, ...words], {
    cwd: terms.folder,
    env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', ...terms.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return watch(child, terms.input);
}

/**
 * Collects what a child says.
 *
 * @param input of its stdin; null leaves that open
 */
export function watch(child: ChildProcess, input: string | null = ''): RunningCli {
  let stdout = '';
  let stderr = '';
  const heard: (() => void)[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    for (const tell of heard) tell();
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
    for (const tell of heard) tell();
  });
  child.stdin?.on('error', () => undefined);
  if (input !== null) child.stdin?.end(input);
  const ended = new Promise<CliRun>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return {
    process: child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if ((stdout + stderr).includes(text)) resolve(stdout + stderr);
        };
        heard.push(look);
        look();
        void ended.then(() => reject(new Error(`it never said “${text}”: ${stdout}${stderr}`)));
      }),
  };
}

export function runCli(words: readonly string[], terms: CliTerms = {}): Promise<CliRun> {
  return startCli(words, terms).ended;
}
