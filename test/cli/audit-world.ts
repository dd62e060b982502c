import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConsoleServer } from '../../local/console/console-server.ts';
import { DEMO_PEOPLE } from '../../local/oidc/demo-people.ts';
import { AUDIT_API_AUDIENCE, CLI_CLIENT } from '../../local/oidc/oidc-clients.ts';
import { openOidcServer } from '../../local/oidc/oidc-server.ts';
import { loadSignInKeys } from '../../local/oidc/sign-in-keys.ts';
import type { GatewayAnswer } from '../../local/stack/gateway-answer.ts';
import { readBody } from '../../local/stand-ins/read-body.ts';
import type { StaffRole } from '../../src/domain/staff.ts';
import { startAuditApiWorld } from '../handlers/audit-api/audit-api-world.ts';
import { signIn } from '../local/oidc/sign-in.ts';
import { type CliRun, type CliTerms, type RunningCli, runCli, startCli } from './run-cli.ts';

const BODY_LIMIT = 64 * 1024;

/**
 * What the command line meets when it is deployed: a console's origin with the composed audit API
 * behind it, over a real database, and a real OIDC provider.
 */
export async function startCliWorld(changes: Readonly<Record<string, string>> = {}) {
  const oidc = await openOidcServer(0);
  const api = await startAuditApiWorld({
    OIDC_ISSUER: oidc.url,
    OIDC_AUDIENCE: AUDIT_API_AUDIENCE,
    OIDC_GROUPS_CLAIM: 'cognito:groups',
    ...changes,
  });
  const console = await openConsoleServer(0);
  const folder = await mkdtemp(join(tmpdir(), 'sealpost-cli-'));
  const answer = async (request: IncomingMessage): Promise<GatewayAnswer> => {
    const url = new URL(request.url ?? '/', console.url);
    const text = await readBody(request, BODY_LIMIT);
    const { authorization } = request.headers;
    const { status, headers, ...rest } = await api.send(url.pathname, {
      method: request.method ?? 'GET',
      token: null,
      headers: authorization === undefined ? {} : { authorization },
      query: url.search.slice(1),
      ...(text === '' ? {} : { body: text }),
    });
    return { status, headers, body: Buffer.from(rest.text) };
  };
  await oidc.serve(await loadSignInKeys(null), [console.url]);
  await console.serve({ folder: null, issuer: oidc.url, api: answer });

  const terms = (token: string | null, more: CliTerms): CliTerms => ({
    folder,
    ...more,
    environment: {
      SEALPOST_CONSOLE: console.url,
      XDG_STATE_HOME: join(folder, 'state'),
      ...(token === null ? {} : { SEALPOST_TOKEN: token }),
      ...more.environment,
    },
  });
  return {
    api,
    console,
    oidc,
    /** Where the program is run. */
    folder,
    /** An access token, by a sign-in of its own. */
    async token(role: StaffRole): Promise<string> {
      const sub = DEMO_PEOPLE.find((person) => person.role === role)?.sub ?? '';
      const tokens = await signIn(oidc.url, CLI_CLIENT, 'http://127.0.0.1:1/callback', sub);
      return tokens.access_token;
    },
    /** @param token null for nobody */
    run(token: string | null, words: readonly string[], more: CliTerms = {}): Promise<CliRun> {
      return runCli(words, terms(token, more));
    },
    start(token: string | null, words: readonly string[], more: CliTerms = {}): RunningCli {
      return startCli(words, terms(token, more));
    },
    async stop(): Promise<void> {
      await console.close();
      await api.stop();
      await oidc.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type CliWorld = Awaited<ReturnType<typeof startCliWorld>>;
