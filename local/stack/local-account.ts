const REGION = 'us-east-1';

/** The AWS and Twilio accounts that the local stack plays. Nothing in here is a secret. */
export const LOCAL_ACCOUNT = {
  region: REGION,
  accountId: '123456789012',
  keyArn: `arn:aws:kms:${REGION}:123456789012:key/5ea19057-0000-4000-8000-000000000001`,
  poolId: `${REGION}_Sealpost1`,
  /** Somebody else's: the demo people have no role in it, and only a seed fills it. */
  otherPoolId: `${REGION}_Sealpost2`,
  /** Of numbers that are typed without their country. */
  phoneRegion: 'KR',
  clientId: '4sealpostlocalappclient001',
  auditTable: 'sealpost-audit',
  brandName: 'Sealpost',
  supportUrl: 'https://example.com/help',
  emailFrom: 'Sealpost <no-reply@example.com>',
  emailDomain: 'example.com',
  configurationSet: 'sealpost',
  twilioAccountSid: `AC${'5ea1'.repeat(8)}`,
  pepperSecretArn: `arn:aws:secretsmanager:${REGION}:123456789012:secret:sealpost/pepper-5ea190`,
  twilioSecretArn: `arn:aws:secretsmanager:${REGION}:123456789012:secret:sealpost/twilio-5ea190`,
  messagingServiceSid: `MG${'5ea1'.repeat(8)}`,
  /** Signs requests to stand-ins on loopback, which check the form of a signature only. */
  credentials: {
    accessKeyId: 'LOCALSEALPOST',
    secretAccessKey: 'not-a-secret-it-signs-requests-to-loopback-only',
  },
} as const;

/** The deployed functions; also the names of their folders in `dist/lambda`. */
export const FUNCTION_NAMES = {
  email: 'custom-email-sender',
  sms: 'custom-sms-sender',
  sesEvents: 'ses-events',
  twilioStatus: 'twilio-status',
  settler: 'settler',
  auditApi: 'audit-api',
} as const;

export type StackFunction = keyof typeof FUNCTION_NAMES;
