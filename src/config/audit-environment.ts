import { DEFAULT_TIMINGS, type DeliveryTimings } from '../domain/delivery-timings.ts';
import { exactlyOne } from './read-environment.ts';
import {
  matching,
  optional,
  required,
  setOf,
  type ValuesOf,
  webAddress,
  wholeNumber,
} from './variable.ts';

const DAY_SECONDS = 24 * 3600;

/** Long enough that nobody finds it by trying. */
export const pepper = matching(/^.{32,}$/s);

export const SECRET_ARN = /^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:.+$/;

/** `<region>_<id>`, with commas between. */
export const poolIds = setOf(/^[\w-]+_[0-9A-Za-z]+$/);

/** What every function that writes to the audit needs of the environment. */
export const AUDIT_VARIABLES = {
  AWS_REGION: required(matching(/^[a-z]{2}(-[a-z]+)+-\d$/)),
  AUDIT_TABLE: required(matching(/^(arn:aws[\w-]*:dynamodb:[\w-]+:\d{12}:table\/)?[\w.-]{3,255}$/)),
  AUDIT_RETENTION_DAYS: optional(wholeNumber(1, 3650)),
  DELIVERY_GRACE_SECONDS: optional(wholeNumber(1, 3600)),
  ABANDONED_AFTER_SECONDS: optional(wholeNumber(1, DAY_SECONDS)),
  CONFIRMATION_SECONDS: optional(wholeNumber(1, 30 * DAY_SECONDS)),
  AWS_ENDPOINT_URL: optional(webAddress),
  AWS_ENDPOINT_URL_DYNAMODB: optional(webAddress),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: optional(webAddress),
} as const;

/** The deployment's own secret; fetched in the init phase where only its place is given. */
export const PEPPER_VARIABLES = {
  RECIPIENT_PEPPER: optional(pepper),
  RECIPIENT_PEPPER_SECRET_ARN: optional(matching(SECRET_ARN)),
} as const;

export const PEPPER_CHECK = exactlyOne(['RECIPIENT_PEPPER'], ['RECIPIENT_PEPPER_SECRET_ARN']);

/** A secret in the environment, or where to fetch it in the init phase. */
export type SecretSource = { readonly value: string } | { readonly secretArn: string };

export interface AuditSettings {
  readonly region: string;
  readonly endpoints: { readonly dynamoDb: string | null; readonly secretsManager: string | null };
  readonly auditTable: string;
  readonly auditRetentionDays: number;
  readonly timings: DeliveryTimings;
}

export function auditSettings(env: ValuesOf<typeof AUDIT_VARIABLES>): AuditSettings {
  const milliseconds = (seconds: number | undefined) =>
    seconds === undefined ? undefined : seconds * 1000;
  return {
    region: env.AWS_REGION,
    endpoints: {
      dynamoDb: env.AWS_ENDPOINT_URL_DYNAMODB ?? env.AWS_ENDPOINT_URL ?? null,
      secretsManager: env.AWS_ENDPOINT_URL_SECRETS_MANAGER ?? env.AWS_ENDPOINT_URL ?? null,
    },
    auditTable: env.AUDIT_TABLE,
    auditRetentionDays: env.AUDIT_RETENTION_DAYS ?? 90,
    timings: {
      graceMs: milliseconds(env.DELIVERY_GRACE_SECONDS) ?? DEFAULT_TIMINGS.graceMs,
      abandonedMs: milliseconds(env.ABANDONED_AFTER_SECONDS) ?? DEFAULT_TIMINGS.abandonedMs,
      confirmationMs: milliseconds(env.CONFIRMATION_SECONDS) ?? DEFAULT_TIMINGS.confirmationMs,
    },
  };
}

export function pepperSource(env: ValuesOf<typeof PEPPER_VARIABLES>): SecretSource {
  return env.RECIPIENT_PEPPER === undefined
    ? { secretArn: env.RECIPIENT_PEPPER_SECRET_ARN ?? '' }
    : { value: env.RECIPIENT_PEPPER };
}
