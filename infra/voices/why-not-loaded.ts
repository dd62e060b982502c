/**
 * What a person needs to know of a module that could not be loaded, to be read after its name: the
 * kind of error and the line. The message of an error may quote the file, so it is not repeated.
 */
export function whyNotLoaded(error: unknown, { href }: URL): string {
  const kind = error instanceof Error ? error.name : 'an error';
  const at = error instanceof Error ? (error.stack ?? '').indexOf(`${href}:`) : -1;
  const behind = at < 0 ? '' : String((error as Error).stack).slice(at + href.length);
  const line = /^:(\d+)/.exec(behind)?.[1];
  const where = line === undefined ? '' : ` in line ${line}`;
  return `cannot be loaded: ${kind}${where}; npm run typecheck, or an editor, shows what it is`;
}
