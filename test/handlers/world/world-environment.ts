import type { Environment } from '../../../src/config/read-environment.ts';
import { TEST_ACCOUNT } from './test-account.ts';

/** Where the peers of the functions listen. */
export type PeerUrls = Readonly<
  Record<'kms' | 'ses' | 'twilio' | 'cognito' | 'dynamodb', { readonly url: string }>
>;

/** The environment of all five functions in one; each reads its own part. */
export function worldEnvironment(peers: PeerUrls, changes: Environment): Environment {
  const { twilio, credentials } = TEST_ACCOUNT;
  return {
    AWS_REGION: TEST_ACCOUNT.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    KEY_ARN: TEST_ACCOUNT.keyArn,
    USER_POOL_IDS: TEST_ACCOUNT.poolId,
    AUDIT_TABLE: TEST_ACCOUNT.table,
    RECIPIENT_PEPPER: TEST_ACCOUNT.pepper,
    BRAND_NAME: 'Acme',
    SUPPORT_URL: 'https://acme.example/help',
    AWS_ENDPOINT_URL_KMS: peers.kms.url,
    AWS_ENDPOINT_URL_SESV2: peers.ses.url,
    AWS_ENDPOINT_URL_DYNAMODB: peers.dynamodb.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: peers.cognito.url,
    EMAIL_FROM: `Acme <no-reply@${TEST_ACCOUNT.emailDomain}>`,
    SES_ACCOUNT_ID: TEST_ACCOUNT.awsAccount,
    SES_CONFIGURATION_SET: TEST_ACCOUNT.configurationSet,
    TWILIO_ACCOUNT_SID: twilio.sid,
    TWILIO_AUTH_TOKEN: twilio.token,
    TWILIO_MESSAGING_SERVICE_SID: twilio.service,
    TWILIO_API_BASE_URL: peers.twilio.url,
    TWILIO_STATUS_CALLBACK_URL: TEST_ACCOUNT.callbackUrl,
    ...changes,
  };
}
