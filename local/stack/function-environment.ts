import type { Channel } from '../events/cognito-event.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import type { StandIns } from './stand-ins.ts';

/** What differs from one run to the next. */
export interface FunctionSurroundings {
  readonly standIns: StandIns;
  readonly pepper: string;
  readonly twilioAuthToken: string;
  /** Where Twilio would report on a message. */
  readonly statusCallbackUrl: string;
}

/** The variables of one function: as deployed, with every service's address on this machine. */
export function functionEnvironment(
  channel: Channel,
  { standIns, pepper, twilioAuthToken, statusCallbackUrl }: FunctionSurroundings,
): Record<string, string> {
  const both = {
    AWS_REGION: LOCAL_ACCOUNT.region,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.credentials.secretAccessKey,
    KEY_ARN: LOCAL_ACCOUNT.keyArn,
    USER_POOL_IDS: LOCAL_ACCOUNT.poolId,
    AUDIT_TABLE: LOCAL_ACCOUNT.auditTable,
    RECIPIENT_PEPPER: pepper,
    DELIVERY_POLICY: 'at-least-once',
    BRAND_NAME: LOCAL_ACCOUNT.brandName,
    SUPPORT_URL: LOCAL_ACCOUNT.supportUrl,
    DEFAULT_LOCALE: 'en',
    AWS_ENDPOINT_URL_KMS: standIns.kms.url,
    AWS_ENDPOINT_URL_DYNAMODB: standIns.dynamoDb.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: standIns.cognito.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: standIns.secretsManager.url,
  };
  if (channel === 'email') {
    return {
      ...both,
      EMAIL_FROM: LOCAL_ACCOUNT.emailFrom,
      SES_CONFIGURATION_SET: LOCAL_ACCOUNT.configurationSet,
      AWS_ENDPOINT_URL_SESV2: standIns.ses.url,
    };
  }
  return {
    ...both,
    TWILIO_ACCOUNT_SID: LOCAL_ACCOUNT.twilioAccountSid,
    TWILIO_AUTH_TOKEN: twilioAuthToken,
    TWILIO_MESSAGING_SERVICE_SID: LOCAL_ACCOUNT.messagingServiceSid,
    TWILIO_API_BASE_URL: standIns.twilio.url,
    TWILIO_STATUS_CALLBACK_URL: statusCallbackUrl,
  };
}
