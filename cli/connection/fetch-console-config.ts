import { AuditRequestError } from '../../console/client/audit-failure.ts';
import { type ConsoleConfig, readConsoleConfig } from '../../console/config/console-config.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';

const TIMEOUT_MS = 10_000;
/** The local stack answers so until it is ready. */
const RETRY_AFTER_SECONDS = 2;

/** What the console says of itself: where its API is, and where to sign in. */
export async function fetchConsoleConfig(
  console: URL,
  signal: AbortSignal,
  fetch = globalThis.fetch,
): Promise<ConsoleConfig> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const init: RequestInit = { signal: patience, redirect: 'error', cache: 'no-store' };
  const response = await fetch(new URL('/config.json', console), init).catch(() => {
    signal.throwIfAborted();
    throw new AuditRequestError({ kind: 'offline' });
  });
  if (response.status >= 500) {
    throw new AuditRequestError({ kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  const json: unknown = await response.json().catch(() => null);
  const read = response.ok ? readConsoleConfig(json) : { wrong: ['config.json'] };
  if ('config' in read) return read.config;
  throw new CommandError(
    EXIT.unreachable,
    `There is no console that can be used at ${console.origin}. Wrong in its config.json: ${read.wrong.join(', ')}.`,
  );
}
