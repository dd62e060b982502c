import * as oidc from 'openid-client';
import type { ConsoleConfig } from '../../console/config/console-config.ts';
import { secureAddress } from '../connection/secure-address.ts';
import type { CameBack } from './callback-listener.ts';

/** One sign-in by the code flow with PKCE. */
export interface BegunSignIn {
  /** Where the person has to go. */
  readonly url: URL;
  readonly state: string;
  /** @throws what openid-client does of a refusal, or of an answer that is not in order */
  finish(back: CameBack): Promise<AccessToken>;
}

export interface AccessToken {
  readonly accessToken: string;
  /** Seconds from now; null when it is not told. */
  readonly expiresIn: number | null;
}

/** Reads the provider's own description. @returns null where the console's config.json is no help */
export async function beginSignIn(
  { authority, scope }: ConsoleConfig['oidc'],
  clientId: string,
  redirectUri: string,
): Promise<BegunSignIn | null> {
  const issuer = secureAddress(authority);
  if (issuer === null) return null;
  const client = await oidc.discovery(issuer, clientId, undefined, oidc.None(), {
    execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  });
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  const endpoints = [url.href, client.serverMetadata().token_endpoint ?? ''];
  if (endpoints.some((endpoint) => secureAddress(endpoint) === null)) return null;
  return {
    url,
    state,
    finish: async (back) => {
      const tokens = await oidc.authorizationCodeGrant(client, back.url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
      });
      return { accessToken: tokens.access_token, expiresIn: tokens.expiresIn() ?? null };
    },
  };
}

/** Why it did not work, by the provider's or the library's short word; never by its text. */
export function refusalWord(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) {
    return /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'refused';
  }
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z_]{1,60}$/.test(code)
    ? code.toLowerCase()
    : 'unreachable';
}
