import type { TokenKind } from '../adapters/jose/token-kind.ts';
import {
  isPhoneRegion,
  type PhoneRegion,
} from '../adapters/libphonenumber/libphonenumber-phone-spelling.ts';
import {
  AUDIT_VARIABLES,
  type AuditSettings,
  auditSettings,
  PEPPER_CHECK,
  PEPPER_VARIABLES,
  pepperSource,
  poolIds,
  type SecretSource,
} from './audit-environment.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import { matching, oneOf, optional, required, setOf, webAddress, wholeNumber } from './variable.ts';

/** Everything that the audit's API takes from its environment. */
export const AUDIT_API_VARIABLES = {
  ...AUDIT_VARIABLES,
  ...PEPPER_VARIABLES,
  /** The pools whose messages can be looked at. */
  USER_POOL_IDS: required(poolIds),
  OIDC_ISSUER: required(webAddress),
  /** Whom a token must be made out to; Cognito's app clients, or the API's name elsewhere. */
  OIDC_AUDIENCE: required(setOf(/^[!-+\--~]{1,200}$/)),
  OIDC_JWKS_URL: optional(webAddress),
  OIDC_TOKEN_USE: optional(oneOf<TokenKind>(['access', 'id'])),
  OIDC_GROUPS_CLAIM: optional(matching(/^[!-~]{1,200}$/)),
  STAFF_GROUP_PREFIX: optional(matching(/^[!-~]{1,64}$/)),
  DEFAULT_PHONE_REGION: optional((text) => (isPhoneRegion(text) ? text : undefined)),
  LOOKUPS_PER_MINUTE: optional(wholeNumber(1, 6000)),
  ACCESS_RETENTION_DAYS: optional(wholeNumber(1, 3650)),
  /** Answers to look-ups leave at its multiples, in milliseconds; 1 for tests that want no waiting. */
  ANSWER_STEP_MS: optional(wholeNumber(1, 5000)),
} as const;

export interface AuditApiSettings extends AuditSettings {
  readonly pepper: SecretSource;
  readonly pools: readonly string[];
  readonly oidc: {
    readonly issuer: string;
    readonly jwksUrl: string | null;
    readonly audiences: readonly string[];
    readonly kind: TokenKind;
    readonly groupsClaim: string;
    readonly groupPrefix: string;
  };
  readonly phoneRegion: PhoneRegion | null;
  readonly lookupsPerMinute: number;
  readonly accessRetentionDays: number;
  readonly answerStepMs: number;
}

/** @throws ConfigurationError */
export function readAuditApiSettings(environment: Environment): AuditApiSettings {
  const env = readEnvironment(AUDIT_API_VARIABLES, environment, [PEPPER_CHECK]);
  return {
    ...auditSettings(env),
    pepper: pepperSource(env),
    pools: [...env.USER_POOL_IDS],
    oidc: {
      issuer: env.OIDC_ISSUER,
      jwksUrl: env.OIDC_JWKS_URL ?? null,
      audiences: [...env.OIDC_AUDIENCE],
      kind: env.OIDC_TOKEN_USE ?? 'access',
      groupsClaim: env.OIDC_GROUPS_CLAIM ?? 'cognito:groups',
      groupPrefix: env.STAFF_GROUP_PREFIX ?? 'sealpost-',
    },
    phoneRegion: env.DEFAULT_PHONE_REGION ?? null,
    lookupsPerMinute: env.LOOKUPS_PER_MINUTE ?? 60,
    accessRetentionDays: env.ACCESS_RETENTION_DAYS ?? 365,
    answerStepMs: env.ANSWER_STEP_MS ?? 100,
  };
}
