import type { DeliveryPolicy } from '../domain/delivery-phase.ts';
import { type Languages, LOCALES } from '../domain/locale.ts';
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
import { needed } from './read-environment.ts';
import {
  anyText,
  matching,
  oneOf,
  optional,
  required,
  type ValuesOf,
  webAddress,
} from './variable.ts';

/** What both senders need of the environment. */
export const SENDER_VARIABLES = {
  ...AUDIT_VARIABLES,
  ...PEPPER_VARIABLES,
  KEY_ARN: required(matching(/^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/)),
  /** In AWS's article; decrypting has no use for it. */
  KEY_ALIAS: optional(anyText),
  USER_POOL_IDS: optional(poolIds),
  REQUIRE_POOL_CONTEXT: optional(oneOf(['true', 'false'])),
  DELIVERY_POLICY: optional(oneOf<DeliveryPolicy>(['at-least-once', 'at-most-once'])),
  BRAND_NAME: optional(matching(/^[^\p{C}]{1,60}$/u)),
  SUPPORT_URL: optional(webAddress),
  DEFAULT_LOCALE: optional(oneOf(LOCALES)),
  AWS_ENDPOINT_URL_KMS: optional(webAddress),
} as const;

/** @param hasName whether every message's brand has its name from `sealpost.config.ts` already. */
export function senderChecks(hasName: boolean) {
  return [PEPPER_CHECK, ...(hasName ? [] : [needed('BRAND_NAME')])];
}

export interface SenderSettings extends AuditSettings {
  readonly endpoints: AuditSettings['endpoints'] & { readonly kms: string | null };
  readonly keyArn: string;
  readonly allowedPools: ReadonlySet<string> | null;
  readonly requirePoolContext: boolean;
  readonly pepper: SecretSource;
  readonly policy: DeliveryPolicy;
  /** What the environment says of the voice that messages speak with. */
  readonly brandName: string;
  readonly supportUrl: string | null;
  readonly languages: Languages;
}

type SenderVariables = ValuesOf<typeof SENDER_VARIABLES>;

export function senderSettings(env: SenderVariables): SenderSettings {
  const audit = auditSettings(env);
  const first = env.DEFAULT_LOCALE ?? 'en';
  return {
    ...audit,
    endpoints: {
      ...audit.endpoints,
      kms: env.AWS_ENDPOINT_URL_KMS ?? env.AWS_ENDPOINT_URL ?? null,
    },
    keyArn: env.KEY_ARN,
    allowedPools: env.USER_POOL_IDS ?? null,
    requirePoolContext: env.REQUIRE_POOL_CONTEXT !== 'false',
    pepper: pepperSource(env),
    policy: env.DELIVERY_POLICY ?? 'at-least-once',
    brandName: env.BRAND_NAME ?? '',
    supportUrl: env.SUPPORT_URL ?? null,
    languages: [first, ...LOCALES.filter((locale) => locale !== first)],
  };
}
