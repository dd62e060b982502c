import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SEED = join(import.meta.dirname, '..', '..', '..', 'local', 'seed.ts');

/** `npm run seed` without npm: the program in a process of its own. */
export interface SeedProcess {
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Resolves once it has printed something that matches. */
  printed(pattern: RegExp): Promise<void>;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export function seedProcess(dataDir: string, ...args: string[]): SeedProcess {
  const child = spawn(process.execPath, [SEED, '--data-dir', dataDir, ...args], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  const read = (chunk: Buffer) => {
    text += chunk.toString();
    for (const look of [...waiting]) look();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = once(child, 'close').then(([status, signal]) => status ?? signal);
  return {
    child,
    output: () => text,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        void ended.then(() => reject(new Error(`It ended:\n${text}`)));
        look();
      }),
    ended,
  };
}
