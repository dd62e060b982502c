/** An environment of the e-mail sender in which every variable is set that can be together. */
export const EMAIL_ENVIRONMENT: Readonly<Record<string, string>> = {
  AWS_REGION: 'eu-central-1',
  KEY_ARN: 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555',
  KEY_ALIAS: 'alias/cognito',
  USER_POOL_IDS: 'eu-central-1_One1, eu-central-1_Two2',
  REQUIRE_POOL_CONTEXT: 'false',
  AUDIT_TABLE: 'sealpost-audit',
  AUDIT_RETENTION_DAYS: '30',
  RECIPIENT_PEPPER: 'p'.repeat(32),
  DELIVERY_POLICY: 'at-most-once',
  BRAND_NAME: 'Example',
  SUPPORT_URL: 'https://example.com/help',
  DEFAULT_LOCALE: 'ko',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1000',
  AWS_ENDPOINT_URL_KMS: 'http://127.0.0.1:1001',
  AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost:1002',
  AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://[::1]:1003',
  EMAIL_FROM: 'Example <no-reply@example.com>',
  EMAIL_REPLY_TO: 'help@example.com',
  SES_CONFIGURATION_SET: 'sealpost',
  AWS_ENDPOINT_URL_SESV2: 'https://ses.example.com',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1:1005',
};

const isEmail = (name: string): boolean => /^(EMAIL_|SES_)|SESV2|COGNITO/.test(name);

/** The same for the SMS sender. */
export const SMS_ENVIRONMENT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(EMAIL_ENVIRONMENT).filter(([name]) => !isEmail(name))),
  TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token-of-the-account',
  TWILIO_MESSAGING_SERVICE_SID: `MG${'c'.repeat(32)}`,
  TWILIO_STATUS_CALLBACK_URL: 'https://sms.example.com/status',
  TWILIO_API_BASE_URL: 'http://127.0.0.1:1006',
};

/** What each function needs that writes to the audit, every optional variable set. */
const AUDIT_ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  AUDIT_TABLE: 'sealpost-audit',
  AUDIT_RETENTION_DAYS: '30',
  DELIVERY_GRACE_SECONDS: '20',
  ABANDONED_AFTER_SECONDS: '600',
  CONFIRMATION_SECONDS: '7200',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1000',
  AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost:1002',
  AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://[::1]:1003',
};

/** An environment of the reader of SES's events. */
export const SES_EVENTS_ENVIRONMENT: Readonly<Record<string, string>> = {
  ...AUDIT_ENVIRONMENT,
  SES_ACCOUNT_ID: '123456789012',
  SES_CONFIGURATION_SET: 'sealpost',
};

/** An environment of the settler. */
export const SETTLER_ENVIRONMENT: Readonly<Record<string, string>> = {
  ...AUDIT_ENVIRONMENT,
  RECIPIENT_PEPPER: 'p'.repeat(32),
};

/** An environment of the reader of Twilio's callbacks. */
export const TWILIO_STATUS_ENVIRONMENT: Readonly<Record<string, string>> = {
  ...SETTLER_ENVIRONMENT,
  TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token-of-the-account',
  TWILIO_AUTH_TOKEN_SECONDARY: 'token-after-rotation',
  TWILIO_STATUS_CALLBACK_URL: 'https://sms.example.com/status#rc=3',
  TWILIO_REDACT_BODY: 'true',
  TWILIO_API_BASE_URL: 'http://127.0.0.1:1006',
};

/** An environment of the audit's API. */
export const AUDIT_API_ENVIRONMENT: Readonly<Record<string, string>> = {
  ...SETTLER_ENVIRONMENT,
  USER_POOL_IDS: 'eu-central-1_One1, eu-central-1_Two2',
  OIDC_ISSUER: 'http://127.0.0.1:1007/realm',
  OIDC_AUDIENCE: 'https://audit.example.com, 1example23456789',
  OIDC_JWKS_URL: 'https://id.example.com/keys?v=1',
  OIDC_TOKEN_USE: 'id',
  OIDC_GROUPS_CLAIM: 'https://example.com/groups',
  STAFF_GROUP_PREFIX: 'acme/',
  DEFAULT_PHONE_REGION: 'KR',
  LOOKUPS_PER_MINUTE: '30',
  ACCESS_RETENTION_DAYS: '730',
  ANSWER_STEP_MS: '250',
};

export const SECRET_ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:pepper-AbCdEf';

/** A copy with these variables changed; undefined takes one away. */
export function changed(
  environment: Readonly<Record<string, string>>,
  over: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return { ...environment, ...over };
}
