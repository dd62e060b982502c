import { AuditClient } from '../console/client/audit-client.ts';
import type { ConsoleConfig } from '../console/config/console-config.ts';
import { CommandError } from './command-error.ts';
import { consoleAddress } from './connection/console-address.ts';
import { fetchConsoleConfig } from './connection/fetch-console-config.ts';
import { heldToken } from './connection/held-token.ts';
import { type Patience, patiently } from './connection/patience.ts';
import { PatientAudit } from './connection/patient-audit.ts';
import { secureAddress } from './connection/secure-address.ts';
import { EXIT } from './exit-status.ts';
import { type AuditOptions, readPatience } from './options/audit-options.ts';
import { chooseLanguage } from './options/choose-language.ts';
import type { CommonOptions } from './options/common-options.ts';
import { Screen } from './terminal/screen.ts';
import { type Words, wordsOf } from './words/words-of.ts';

/** What the process gives. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** What a command finds when it is called. */
export interface Call extends Surroundings {
  readonly screen: Screen;
  readonly words: Words;
}

export function openCall(options: CommonOptions, surroundings: Surroundings): Call {
  const { environment } = surroundings;
  return {
    ...surroundings,
    screen: new Screen(process, options.color, environment),
    words: wordsOf(chooseLanguage(options.lang, environment)),
  };
}

export interface FoundConsole {
  readonly address: URL;
  readonly config: ConsoleConfig;
  /** Without a slash at its end. */
  readonly apiUrl: string;
}

/** Asks the console where its API is; a token would only be sent there over https, or on this machine. */
export async function findConsole(
  { console }: CommonOptions,
  { environment, signal }: Surroundings,
  patience: Patience,
): Promise<FoundConsole> {
  const address = await consoleAddress(console, environment);
  const config = await patiently(() => fetchConsoleConfig(address, signal), patience);
  const api = secureAddress(config.apiUrl, address);
  if (api !== null) return { address, config, apiUrl: api.href.replace(/\/+$/, '') };
  throw new CommandError(
    EXIT.unreachable,
    'The console names an API that is neither https nor on this machine. No token is sent there.',
  );
}

export function patienceOf({ words, screen, signal }: Call, mostMs: number): Patience {
  return { mostMs, signal, onWait: (seconds) => screen.tell(words.cli.waiting(seconds)) };
}

/** The audit that a command asks, with the token of whoever calls. */
export async function openAudit(options: AuditOptions, call: Call): Promise<PatientAudit> {
  const patience = patienceOf(call, readPatience(options.wait));
  const { address, apiUrl } = await findConsole(options, call, patience);
  const { environment, words } = call;
  const token = await heldToken({ console: address, apiUrl, environment, words: words.cli });
  return new PatientAudit(
    new AuditClient({ apiUrl, token: async () => token }),
    patience,
    words.cli,
  );
}
