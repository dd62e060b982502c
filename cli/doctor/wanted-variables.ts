import type { FunctionName } from '../../infra/build/functions.ts';

/** Each one of these has to be there; of several in a row, one. */
type Wanted = readonly (readonly string[])[];

const PEPPER = ['RECIPIENT_PEPPER_SECRET_ARN', 'RECIPIENT_PEPPER'] as const;
const SENDER: Wanted = [['AUDIT_TABLE'], ['KEY_ARN'], PEPPER];
const TWILIO = ['TWILIO_SECRET_ARN', 'TWILIO_AUTH_TOKEN', 'TWILIO_API_KEY_SECRET'] as const;

/** Without these a function does not start. */
export const WANTED_VARIABLES: Readonly<Record<FunctionName, Wanted>> = {
  'custom-email-sender': SENDER,
  'custom-sms-sender': [...SENDER, ['TWILIO_ACCOUNT_SID'], TWILIO],
  'ses-events': [['AUDIT_TABLE'], ['SES_ACCOUNT_ID'], ['SES_CONFIGURATION_SET']],
  'twilio-status': [
    ['AUDIT_TABLE'],
    PEPPER,
    ['TWILIO_ACCOUNT_SID'],
    ['TWILIO_SECRET_ARN', 'TWILIO_AUTH_TOKEN'],
    ['TWILIO_STATUS_CALLBACK_URL'],
  ],
  settler: [['AUDIT_TABLE'], PEPPER],
  'audit-api': [['AUDIT_TABLE'], PEPPER, ['USER_POOL_IDS'], ['OIDC_ISSUER'], ['OIDC_AUDIENCE']],
};

/** What `sealpost.config.ts` may say instead. */
export const USUAL_VARIABLES: Readonly<Partial<Record<FunctionName, Wanted>>> = {
  'custom-email-sender': [
    ['BRAND_NAME'],
    ['EMAIL_FROM'],
    ['SES_CONFIGURATION_SET'],
    ['USER_POOL_IDS'],
  ],
  'custom-sms-sender': [
    ['BRAND_NAME'],
    ['TWILIO_MESSAGING_SERVICE_SID', 'TWILIO_FROM'],
    ['TWILIO_STATUS_CALLBACK_URL'],
    ['USER_POOL_IDS'],
  ],
};

/** @returns the names that are missing */
export function missing(wanted: Wanted, present: ReadonlySet<string>): string[] {
  return wanted
    .filter((names) => !names.some((name) => present.has(name)))
    .map((names) => names.join(' or '));
}
