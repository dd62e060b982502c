import type { JWTPayload } from 'jose';
import { jwtVerify } from 'jose/jwt/verify';
import type {
  CallerTokens,
  IdentityUnavailable,
  TokenFault,
  TokenRefused,
} from '../../domain/ports/caller-tokens.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { Caller } from '../../domain/staff.ts';
import { callerOfClaims, type StaffClaims } from './caller-of-claims.ts';
import { KeysUnreachable } from './keys-unreachable.ts';
import type { ProviderKeys } from './provider-keys.ts';
import { tokenFaultOf } from './token-fault-of.ts';
import { type TokenKind, tokenKind } from './token-kind.ts';

/** Signatures that whoever can check them cannot make. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** Clocks of different machines are seconds apart. */
const TOLERANCE_SECONDS = 10;

/** Longer ones do not come through API Gateway. */
const LONGEST_TOKEN = 8192;

export interface TokenTerms extends StaffClaims {
  readonly issuer: string;
  /** Whom tokens are made out to: one of these is enough. */
  readonly audiences: readonly string[];
  readonly kind: TokenKind;
}

/** JSON Web Tokens of an OpenID provider. */
export class JoseCallerTokens implements CallerTokens {
  readonly #terms: TokenTerms;
  readonly #keys: ProviderKeys;
  readonly #clock: Clock;

  constructor(terms: TokenTerms, keys: ProviderKeys, clock: Clock) {
    this.#terms = terms;
    this.#keys = keys;
    this.#clock = clock;
  }

  async read(token: string): Promise<Result<Caller, TokenRefused | IdentityUnavailable>> {
    if (token.length > LONGEST_TOKEN) return refused('malformed');
    try {
      const { protectedHeader, payload } = await jwtVerify(token, this.#keys.find, {
        algorithms: ALGORITHMS,
        issuer: this.#terms.issuer,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: new Date(this.#clock.now()),
      });
      if (tokenKind(protectedHeader, payload) !== this.#terms.kind) return refused('kind');
      if (!this.#isForUs(payload)) return refused('audience');
      const caller = callerOfClaims(payload, this.#terms);
      return caller === null ? refused('subject') : success(caller);
    } catch (error) {
      return error instanceof KeysUnreachable
        ? failed({ kind: 'identity_unavailable', retryable: true })
        : refused(tokenFaultOf(error));
    }
  }

  /** Cognito's access tokens have no audience, but the app client that they were made for. */
  #isForUs({ aud, client_id: client, token_use: use }: JWTPayload): boolean {
    const named = aud === undefined && use === 'access' ? client : aud;
    return [named].flat().some((name) => this.#terms.audiences.includes(name as string));
  }
}

function refused(fault: TokenFault) {
  return failed({ kind: 'token_refused', retryable: false, fault } as const);
}
