import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** Which of a provider's tokens staff come with. */
export type TokenKind = 'access' | 'id';

/** OpenID Connect Core 1.0, sections 2 and 3.3.2.11: only an ID token binds itself to these. */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/**
 * What a token is, by what it says of itself: `typ` (RFC 9068), Cognito's `token_use`, or a scope,
 * which an ID token has no use for. An ID token is made for the app that a person signed in to and
 * says nothing of what they may do elsewhere.
 *
 * @returns null for what a provider signs for other ends, such as a logout token.
 */
export function tokenKind({ typ }: JWTHeaderParameters, claims: JWTPayload): TokenKind | null {
  const type = (typ ?? 'JWT').toLowerCase().replace(/^application\//, '');
  if (type === 'at+jwt') return 'access';
  if (type !== 'jwt' || Object.hasOwn(claims, 'events')) return null;
  const { token_use: use } = claims;
  if (use !== undefined) return use === 'access' || use === 'id' ? use : null;
  const scoped = Object.hasOwn(claims, 'scope') || Object.hasOwn(claims, 'scp');
  const bound = OF_ID_TOKENS.some((name) => Object.hasOwn(claims, name));
  // Keycloak tells its kinds apart by a claim, too.
  return scoped && !bound && claims['typ'] !== 'ID' ? 'access' : 'id';
}
