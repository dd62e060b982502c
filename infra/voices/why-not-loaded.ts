import { basename } from 'node:path';

/**
 * What a person needs to know of a module that could not be loaded, to be read after its name: the
 * kind of error and the line. The message of an error may quote the file, so it is not repeated.
 */
export function whyNotLoaded(error: unknown, path: string): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const behindItsName = stack.split(basename(path)).slice(1);
  const [line] = behindItsName.flatMap((text) => /^(?:\?[\d-]*)?:(\d+)/.exec(text)?.[1] ?? []);
  const where = line === undefined ? '' : ` in line ${line}`;
  return `cannot be loaded: ${name}${where}. npm run typecheck, or an editor, shows what it is`;
}
