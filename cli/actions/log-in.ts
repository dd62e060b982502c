import { AuditClient } from '../../console/client/audit-client.ts';
import { type Call, type FoundConsole, findConsole, patienceOf } from '../call.ts';
import { CommandError } from '../command-error.ts';
import { keepSignIn } from '../connection/kept-sign-in.ts';
import { PatientAudit } from '../connection/patient-audit.ts';
import { stateFolder } from '../connection/state-folder.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { readPatience } from '../options/audit-options.ts';
import type { CommonOptions } from '../options/common-options.ts';
import { localTime } from '../reports/local-time.ts';
import {
  type CallbackHost,
  type CallbackListener,
  type CameBack,
  openCallbackListener,
} from '../sign-in/callback-listener.ts';
import { callbackPage } from '../sign-in/callback-page.ts';
import { openBrowser } from '../sign-in/open-browser.ts';
import type { AccessToken, BegunSignIn } from '../sign-in/sign-in.ts';
import { printableAnswer } from '../terminal/printable-answer.ts';

export interface LogInOptions extends CommonOptions {
  readonly callbackPort: string;
  readonly callbackHost: string;
  readonly open?: boolean;
  readonly wait: string;
}

const CONFIG_PATIENCE_MS = 10_000;
/** For a token that does not tell how long it lives: the API knows. */
const USUAL_SECONDS = 3600;

/** Signs in by a browser, and keeps the access token for later calls. */
export async function logIn(options: LogInOptions, call: Call): Promise<ExitStatus> {
  const { screen, words, environment } = call;
  const { signIn } = words.cli;
  const port = readPort(options.callbackPort);
  const host = readHost(options.callbackHost);
  const waitMs = readPatience(options.wait);
  const console = await findConsole(options, call, patienceOf(call, CONFIG_PATIENCE_MS));
  const listener = await openCallbackListener(port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
      throw new CommandError(EXIT.usage, signIn.portTaken(port));
    }
    throw error;
  });
  try {
    const token = await signInBy(listener, console, { open: options.open === true, waitMs }, call);
    const expiresAt = Date.now() + (token.expiresIn ?? USUAL_SECONDS) * 1000;
    const { address, apiUrl } = console;
    const kept = { console: address.origin, apiUrl, accessToken: token.accessToken, expiresAt };
    await keepSignIn(stateFolder(environment), kept);
    await greet(console, token, expiresAt, call);
  } finally {
    listener.close();
  }
  if (environment['SEALPOST_TOKEN']) screen.tell(signIn.tokenWins);
  return EXIT.ok;
}

async function signInBy(
  listener: CallbackListener,
  { config }: FoundConsole,
  { open, waitMs }: { readonly open: boolean; readonly waitMs: number },
  { screen, words, signal }: Call,
): Promise<AccessToken> {
  // Loaded when somebody signs in: every other call does without it.
  const { beginSignIn, refusalWord } = await import('../sign-in/sign-in.ts');
  const { signIn } = words.cli;
  const { cliClientId } = config.oidc;
  if (cliClientId === undefined) throw new CommandError(EXIT.refused, signIn.noClient);
  const refused = (error: unknown) =>
    new CommandError(EXIT.refused, signIn.refused(refusalWord(error)));

  let begun: BegunSignIn | null;
  try {
    begun = await beginSignIn(config.oidc, cliClientId, listener.redirectUri);
  } catch (error) {
    signal.throwIfAborted();
    throw new CommandError(EXIT.unreachable, signIn.refused(refusalWord(error)));
  }
  if (begun === null) throw new CommandError(EXIT.refused, signIn.refused('not_https'));
  screen.print(signIn.open, '', `  ${begun.url.href}`, '');
  screen.tell(signIn.waiting);
  if (open) openBrowser(begun.url);

  const back = await within(waitMs, listener.comesBack(begun.state), signal);
  if (back === null) throw new CommandError(EXIT.refused, signIn.nobody);
  const page = (heading: string) => callbackPage(heading, signIn.page.close, words.support.locale);
  try {
    const token = await begun.finish(back);
    await back.answer(page(signIn.page.done));
    return token;
  } catch (error) {
    await back.answer(page(signIn.page.failed));
    throw refused(error);
  }
}

/** Who that is, and what they may: it shows that the token is good for something. */
async function greet(
  { apiUrl }: FoundConsole,
  { accessToken }: AccessToken,
  expiresAt: number,
  call: Call,
): Promise<void> {
  const { screen, words } = call;
  const { signIn, roles } = words.cli;
  const client = new AuditClient({ apiUrl, token: async () => accessToken });
  const audit = new PatientAudit(client, patienceOf(call, CONFIG_PATIENCE_MS), words.cli);
  const { id, name, pools } = printableAnswer(await audit.me());
  screen.say(signIn.done(name ?? id, localTime(expiresAt)));
  if (pools.length === 0) screen.say(signIn.noRole);
  for (const pool of pools) screen.print(`  ${signIn.roleIn(roles[pool.role], pool.id)}`);
}

/** Null when it takes too long. */
async function within(
  mostMs: number,
  comesBack: Promise<CameBack>,
  signal: AbortSignal,
): Promise<CameBack | null> {
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), mostMs);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    void comesBack.then((back) => {
      clearTimeout(timer);
      resolve(back);
    });
  });
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandError(EXIT.usage, '--callback-port must be a number from 0 to 65535.');
}

function readHost(text: string): CallbackHost {
  if (text === '127.0.0.1' || text === 'localhost') return text;
  throw new CommandError(EXIT.usage, '--callback-host must be 127.0.0.1 or localhost.');
}
