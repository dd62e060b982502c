import type { Configuration, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import { demoPerson } from './demo-people.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { AUDIT_API_AUDIENCE, CONSOLE_CLIENT, oidcClients } from './oidc-clients.ts';
import { problemPage } from './page/problem-page.ts';
import { signedOutPage, signOutPage } from './page/sign-out-page.ts';
import type { SignInKeys } from './sign-in-keys.ts';

/** Where a sign-in is answered; the path ends with the sign-in's id. */
export const SIGN_IN_PATH = '/sign-in/';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const ACCESS_TOKEN_SECONDS = 15 * MINUTE;

/**
 * The provider as the audit API wants it: the code flow alone, with PKCE, and access tokens that look
 * like those of a Cognito pool for staff.
 */
export function providerSettings(
  { tokenKey, cookieKey }: SignInKeys,
  consoleOrigins: readonly string[],
  policy: typeof interactionPolicy,
): Configuration {
  return {
    adapter: memoryAdapter(),
    clients: oidcClients(consoleOrigins),
    clientBasedCORS: (_ctx, origin, client) =>
      client.clientId === CONSOLE_CLIENT && consoleOrigins.includes(origin),
    jwks: { keys: [tokenKey] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    // The console greets by name, and asks nobody else for it.
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => {
      const person = demoPerson(sub);
      if (person === null) return undefined;
      return { accountId: sub, claims: () => ({ sub, name: person.name }) };
    },
    extraTokenClaims: (_ctx, token) => {
      const person = demoPerson('accountId' in token ? token.accountId : undefined);
      if (person === null) return undefined;
      return { token_use: 'access', 'cognito:groups': [...person.groups], name: person.name };
    },
    interactions: { url: (_ctx, { uid }) => SIGN_IN_PATH + uid, policy: withoutConsent(policy) },
    loadExistingGrant: grantEverything,
    // As Cognito does; so a page that is open for long need not be left to sign in again.
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      IdToken: HOUR,
      AuthorizationCode: MINUTE,
      Interaction: HOUR,
      RefreshToken: 12 * HOUR,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
    },
    cookies: {
      keys: [cookieKey],
      // Cookies know no port: another provider on this machine must not take these for its own.
      names: {
        session: 'sealpost_session',
        interaction: 'sealpost_sign_in',
        resume: 'sealpost_resume',
      },
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIT_API_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIT_API_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: ACCESS_TOKEN_SECONDS,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, signOutPage(form, isKnown(ctx))),
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage()),
      },
    },
    renderError: (ctx, { error_description }) => show(ctx, problemPage(error_description ?? null)),
  };
}

/** Nobody here has to agree to anything: both clients are ours. */
function withoutConsent({ base }: typeof interactionPolicy) {
  const policy = base();
  policy.remove('consent');
  return policy;
}

async function grantEverything(ctx: KoaContextWithOIDC) {
  const { provider, session, client, account } = ctx.oidc;
  if (client === undefined || account === undefined) return undefined;
  const known = await provider.Grant.find(session?.grantIdFor(client.clientId) ?? '');
  if (known !== undefined) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/** Whoever asks holds the person's own ID token: it need not be asked back. */
function isKnown({ oidc }: KoaContextWithOIDC): boolean {
  const hint = oidc.entities.IdTokenHint?.payload as { readonly sub?: unknown } | undefined;
  return hint?.sub !== undefined && hint.sub === oidc.session?.accountId;
}

function show(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}
