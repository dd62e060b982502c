import type { Brand } from '../domain/brand.ts';
import type { DeliveryPolicy } from '../domain/delivery-phase.ts';
import { LOCALES, type Locale } from '../domain/locale.ts';
import { exactlyOne } from './read-environment.ts';
import {
  anyText,
  matching,
  oneOf,
  optional,
  required,
  setOf,
  type ValuesOf,
  webAddress,
  wholeNumber,
} from './variable.ts';

const POOL_ID = /^[\w-]+_[0-9A-Za-z]+$/;
/** Long enough that nobody finds it by trying. */
export const pepper = matching(/^.{32,}$/s);

export const SECRET_ARN = /^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:.+$/;

/** What both senders need of the environment. */
export const SENDER_VARIABLES = {
  AWS_REGION: required(matching(/^[a-z]{2}(-[a-z]+)+-\d$/)),
  KEY_ARN: required(matching(/^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/)),
  /** In AWS's article; decrypting has no use for it. */
  KEY_ALIAS: optional(anyText),
  USER_POOL_IDS: optional(setOf(POOL_ID)),
  REQUIRE_POOL_CONTEXT: optional(oneOf(['true', 'false'])),
  AUDIT_TABLE: required(matching(/^(arn:aws[\w-]*:dynamodb:[\w-]+:\d{12}:table\/)?[\w.-]{3,255}$/)),
  AUDIT_RETENTION_DAYS: optional(wholeNumber(1, 3650)),
  RECIPIENT_PEPPER: optional(pepper),
  RECIPIENT_PEPPER_SECRET_ARN: optional(matching(SECRET_ARN)),
  DELIVERY_POLICY: optional(oneOf<DeliveryPolicy>(['at-least-once', 'at-most-once'])),
  BRAND_NAME: required(matching(/^[^\p{C}]{1,60}$/u)),
  SUPPORT_URL: optional(webAddress),
  DEFAULT_LOCALE: optional(oneOf(LOCALES)),
  AWS_ENDPOINT_URL: optional(webAddress),
  AWS_ENDPOINT_URL_KMS: optional(webAddress),
  AWS_ENDPOINT_URL_DYNAMODB: optional(webAddress),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: optional(webAddress),
} as const;

export const SENDER_CHECKS = [exactlyOne(['RECIPIENT_PEPPER'], ['RECIPIENT_PEPPER_SECRET_ARN'])];

/** A secret in the environment, or where to fetch it in the init phase. */
export type SecretSource = { readonly value: string } | { readonly secretArn: string };

export interface Endpoints {
  readonly kms: string | null;
  readonly dynamoDb: string | null;
  readonly secretsManager: string | null;
}

export interface SenderSettings {
  readonly region: string;
  readonly endpoints: Endpoints;
  readonly keyArn: string;
  readonly allowedPools: ReadonlySet<string> | null;
  readonly requirePoolContext: boolean;
  readonly auditTable: string;
  readonly auditRetentionDays: number;
  readonly pepper: SecretSource;
  readonly policy: DeliveryPolicy;
  readonly brand: Brand;
  readonly defaultLocale: Locale;
}

type SenderVariables = ValuesOf<typeof SENDER_VARIABLES>;

export function senderSettings(env: SenderVariables): SenderSettings {
  const endpoint = (specific: string | undefined) => specific ?? env.AWS_ENDPOINT_URL ?? null;
  return {
    region: env.AWS_REGION,
    endpoints: {
      kms: endpoint(env.AWS_ENDPOINT_URL_KMS),
      dynamoDb: endpoint(env.AWS_ENDPOINT_URL_DYNAMODB),
      secretsManager: endpoint(env.AWS_ENDPOINT_URL_SECRETS_MANAGER),
    },
    keyArn: env.KEY_ARN,
    allowedPools: env.USER_POOL_IDS ?? null,
    requirePoolContext: env.REQUIRE_POOL_CONTEXT !== 'false',
    auditTable: env.AUDIT_TABLE,
    auditRetentionDays: env.AUDIT_RETENTION_DAYS ?? 90,
    pepper: secretSource(env.RECIPIENT_PEPPER, env.RECIPIENT_PEPPER_SECRET_ARN),
    policy: env.DELIVERY_POLICY ?? 'at-least-once',
    brand: { name: env.BRAND_NAME, supportUrl: env.SUPPORT_URL ?? null },
    defaultLocale: env.DEFAULT_LOCALE ?? 'en',
  };
}

function secretSource(value: string | undefined, secretArn: string | undefined): SecretSource {
  return value === undefined ? { secretArn: secretArn ?? '' } : { value };
}
