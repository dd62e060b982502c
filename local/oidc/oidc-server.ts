import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, openPageServer, pathOf } from '../page/server/open-page-server.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import type { Listening } from '../stand-ins/listen.ts';
import { answerSignIn } from './answer-sign-in.ts';
import { loadProvider } from './load-provider.ts';
import { providerHeaders } from './provider-headers.ts';
import { providerSettings, SIGN_IN_PATH } from './provider-settings.ts';
import { signInAssets } from './sign-in-assets.ts';
import type { SignInKeys } from './sign-in-keys.ts';

/** An OIDC provider. It has its address, which is its issuer, before it knows its clients. */
export interface OidcServer extends Listening {
  /** @param consoleOrigins where the console is served from; no other page is answered */
  serve(keys: SignInKeys, consoleOrigins: readonly string[]): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Answer | Promise<Answer>;

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 takes any free port
 * @throws PortTakenError
 */
export async function openOidcServer(port: number): Promise<OidcServer> {
  let handler: Handler | null = null;
  let origins: readonly string[] = [];
  const listening = await openPageServer(
    port,
    await signInAssets(),
    (request, response) => {
      if (handler === null) throw new RequestRefusal(503, 'The local stack is still starting.');
      return handler(request, response);
    },
    () => origins,
  );
  return {
    ...listening,
    serve: async (keys, consoleOrigins) => {
      handler = await providerHandler(listening.url, keys, consoleOrigins);
      origins = consoleOrigins;
    },
  };
}

async function providerHandler(
  issuer: string,
  keys: SignInKeys,
  consoleOrigins: readonly string[],
): Promise<Handler> {
  const { Provider, interactionPolicy, errors } = await loadProvider();
  const provider = new Provider(issuer, providerSettings(keys, consoleOrigins, interactionPolicy));
  const answer = provider.callback();
  const headers = Object.entries(providerHeaders(consoleOrigins));
  return (request, response) => {
    const path = pathOf(request);
    if (path.startsWith(SIGN_IN_PATH)) {
      const uid = path.slice(SIGN_IN_PATH.length);
      return answerSignIn(
        { provider, failure: errors },
        { uid, origin: issuer },
        request,
        response,
      );
    }
    for (const [name, value] of headers) response.setHeader(name, value);
    void answer(request, response);
    return 'streaming';
  };
}
