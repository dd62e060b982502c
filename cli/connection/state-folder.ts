import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where what outlives a call is kept (XDG Base Directory: what is no configuration and no data). */
export function stateFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment['XDG_STATE_HOME'] ?? '';
  const state = isAbsolute(named)
    ? named
    : join(environment['HOME'] || homedir(), '.local', 'state');
  return join(state, 'sealpost');
}
