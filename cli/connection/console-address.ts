import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { secureAddress } from './secure-address.ts';

/** Where `npm start` writes down where it answers. */
const LOCAL_STACK = join(import.meta.dirname, '..', '..', '.sealpost', 'stack.json');

/** The console that is named, or that of the stack which runs on this machine. */
export async function consoleAddress(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  localStack = LOCAL_STACK,
): Promise<URL> {
  const named = option ?? (environment['SEALPOST_CONSOLE'] || undefined);
  const source = option === undefined ? 'SEALPOST_CONSOLE' : '--console';
  if (named !== undefined) {
    const address = secureAddress(named);
    if (address !== null) return new URL(address.origin);
    throw new CommandError(
      EXIT.usage,
      `${source} must be an address with https, or one of this machine: http://127.0.0.1:8026.`,
    );
  }
  const address = secureAddress(await localConsole(localStack));
  if (address !== null) return new URL(address.origin);
  throw new CommandError(
    EXIT.usage,
    'Which console? Say --console <url> or set SEALPOST_CONSOLE; or start the local one: npm start',
  );
}

async function localConsole(file: string): Promise<string> {
  const stack = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as { readonly console?: unknown } | null)
    .catch(() => null);
  return String(stack?.console ?? '');
}
