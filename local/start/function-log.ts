import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { LogLine } from '../lambda/log-line.ts';

/** Where the functions' log lines go. */
export interface FunctionLog {
  write(line: LogLine): void;
  close(): Promise<void>;
}

/** Appends the lines of all functions to one file, each behind its function's name. */
export function openFunctionLog(path: string, alsoShow: (text: string) => void): FunctionLog {
  const file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  // A full disk must not end the stack; the lines are lost.
  file.on('error', () => undefined);
  return {
    write: ({ functionName, line }) => {
      file.write(`${functionName} ${line}\n`);
      alsoShow(`  ${functionName} ${line}`);
    },
    close: async () => {
      file.end();
      await finished(file).catch(() => undefined);
    },
  };
}
