import * as oidc from 'openid-client';
import { Browser } from './browser.ts';

/** One sign-in by the code flow, as `openid-client` does it. */
export interface SignIn {
  readonly client: oidc.Configuration;
  readonly verifier: string;
  readonly state: string;
  /** Where the browser is sent. */
  readonly url: URL;
}

/** Reads the provider's own description, and makes the address that a sign-in begins with. */
export async function beginSignIn(
  issuer: string,
  clientId: string,
  redirectUri: string,
): Promise<SignIn> {
  const client = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  return { client, verifier, state, url };
}

/** Presses somebody's button. @returns where the browser comes back to */
export async function pressButton(
  { url }: Pick<SignIn, 'url'>,
  sub: string,
  browser = new Browser(),
): Promise<URL> {
  const page = await browser.follow(await browser.get(url), url.origin);
  const sent = await browser.post(page, { person: sub }, { origin: url.origin });
  return await browser.follow(sent, url.origin);
}

/** The whole of it. */
export async function signIn(
  issuer: string,
  clientId: string,
  redirectUri: string,
  sub: string,
): Promise<oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers> {
  const begun = await beginSignIn(issuer, clientId, redirectUri);
  return await finishSignIn(begun, await pressButton(begun, sub));
}

export async function finishSignIn({ client, verifier, state }: SignIn, back: URL) {
  return await oidc.authorizationCodeGrant(client, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
}
