import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import { AUDIT_API_AUDIENCE } from '../oidc/oidc-clients.ts';
import { LOCAL_ACCOUNT, type StackFunction } from './local-account.ts';
import type { StandIns } from './stand-ins.ts';

/** What differs from one run to the next. */
export interface FunctionSurroundings {
  readonly standIns: StandIns;
  readonly pepper: string;
  readonly twilioAuthToken: string;
  /** Where Twilio reports on a message. */
  readonly statusCallbackUrl: string;
  /** Where staff sign in. */
  readonly issuer: string;
  readonly policy: DeliveryPolicy;
}

type Variables = Readonly<Record<string, string>>;

/**
 * The waits of the delivery design, made short enough to watch: a lost attempt is found after its
 * lease and five seconds, an unconfirmed message after a minute.
 */
const SHORT_WAITS = {
  DELIVERY_GRACE_SECONDS: '1',
  ABANDONED_AFTER_SECONDS: '5',
  CONFIRMATION_SECONDS: '60',
};

/** The variables of one function: as deployed, with every service's address on this machine. */
export function functionEnvironment(name: StackFunction, given: FunctionSurroundings): Variables {
  return { ...everyFunction(given), ...OF_FUNCTION[name](given) };
}

const OF_FUNCTION: Readonly<Record<StackFunction, (given: FunctionSurroundings) => Variables>> = {
  email: (given) => ({
    ...sender(given),
    EMAIL_FROM: LOCAL_ACCOUNT.emailFrom,
    SES_CONFIGURATION_SET: LOCAL_ACCOUNT.configurationSet,
    AWS_ENDPOINT_URL_SESV2: given.standIns.peers.ses.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: given.standIns.peers.cognito.url,
  }),
  sms: (given) => ({
    ...sender(given),
    ...twilio(given),
    TWILIO_MESSAGING_SERVICE_SID: LOCAL_ACCOUNT.messagingServiceSid,
  }),
  sesEvents: () => ({
    SES_ACCOUNT_ID: LOCAL_ACCOUNT.accountId,
    SES_CONFIGURATION_SET: LOCAL_ACCOUNT.configurationSet,
  }),
  twilioStatus: (given) => ({ RECIPIENT_PEPPER: given.pepper, ...twilio(given) }),
  settler: ({ pepper }) => ({ RECIPIENT_PEPPER: pepper }),
  auditApi: ({ pepper, issuer }) => ({
    RECIPIENT_PEPPER: pepper,
    USER_POOL_IDS: LOCAL_ACCOUNT.poolId,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: AUDIT_API_AUDIENCE,
    DEFAULT_PHONE_REGION: LOCAL_ACCOUNT.phoneRegion,
  }),
};

function everyFunction({ standIns }: FunctionSurroundings): Variables {
  return {
    AWS_REGION: LOCAL_ACCOUNT.region,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.credentials.secretAccessKey,
    AUDIT_TABLE: LOCAL_ACCOUNT.auditTable,
    AWS_ENDPOINT_URL_DYNAMODB: standIns.peers.dynamodb.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: standIns.secretsManager.url,
    ...SHORT_WAITS,
  };
}

function sender({ standIns, pepper, policy }: FunctionSurroundings): Variables {
  return {
    KEY_ARN: LOCAL_ACCOUNT.keyArn,
    USER_POOL_IDS: LOCAL_ACCOUNT.poolId,
    RECIPIENT_PEPPER: pepper,
    DELIVERY_POLICY: policy,
    BRAND_NAME: LOCAL_ACCOUNT.brandName,
    SUPPORT_URL: LOCAL_ACCOUNT.supportUrl,
    DEFAULT_LOCALE: 'en',
    AWS_ENDPOINT_URL_KMS: standIns.peers.kms.url,
  };
}

function twilio(given: FunctionSurroundings): Variables {
  return {
    TWILIO_ACCOUNT_SID: LOCAL_ACCOUNT.twilioAccountSid,
    TWILIO_AUTH_TOKEN: given.twilioAuthToken,
    TWILIO_API_BASE_URL: given.standIns.peers.twilio.url,
    TWILIO_STATUS_CALLBACK_URL: given.statusCallbackUrl,
  };
}
