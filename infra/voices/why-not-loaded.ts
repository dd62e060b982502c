import { basename } from 'node:path';

/**
 * What a person needs to know of a module that could not be loaded, to be read after its name: the
 * kind of error and the line. The message of an error may quote the file, so it is not repeated.
 */
export function whyNotLoaded(error: unknown, path: string): string {
  const {
    name,
    stack = '',
    code,
  } = (error instanceof Error ? error : new Error()) as Error & {
    code?: unknown;
  };
  if (code === 'ERR_MODULE_NOT_FOUND')
    return 'cannot be loaded: a file that it imports is not there';
  const behindItsName = stack.split(basename(path)).slice(1);
  const [line] = behindItsName.flatMap((text) => /^(?:\?[\d-]*)?:(\d+)/.exec(text)?.[1] ?? []);
  const where = line === undefined ? '' : ` in line ${line}`;
  return `cannot be loaded: ${name}${where}. npm run typecheck, or an editor, shows what it is`;
}
