import { createInterface } from 'node:readline';

/** Whether there is somebody who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/**
 * Asks on the terminal, beside the answers. Null when there is nothing more to be read.
 *
 * @param signal rejects with its reason.
 */
export async function ask(question: string, signal: AbortSignal): Promise<string | null> {
  signal.throwIfAborted();
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // A terminal that is read by lines gives Ctrl-C away as a key.
  lines.on('SIGINT', () => process.emit('SIGINT'));
  try {
    return await new Promise<string | null>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      lines.once('close', () => resolve(null));
      lines.question(question, resolve);
    });
  } finally {
    lines.close();
  }
}
