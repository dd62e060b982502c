import type { SecretSource } from '../../src/config/audit-environment.ts';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import type { Locale } from '../../src/domain/locale.ts';

/**
 * What a deployment's functions have to know of it. Every text may be a token that CloudFormation
 * fills in later; an empty one counts as not said.
 */
export interface Deployment {
  readonly accountId: string;
  readonly auditTable: string;
  /** The deployment's own secret. */
  readonly pepper: SecretSource;
  /** Of the key that Cognito encrypts codes with. */
  readonly keyArn: string;
  /** With commas between; absent while no pool is known to the senders. */
  readonly userPoolIds?: string | undefined;
  readonly policy?: DeliveryPolicy | undefined;
  readonly brandName?: string | undefined;
  readonly supportUrl?: string | undefined;
  readonly defaultLocale?: Locale | (string & {}) | undefined;
  readonly email?: EmailDeployment | undefined;
  readonly sms?: SmsDeployment | undefined;
  readonly staff?: StaffDeployment | undefined;
}

export interface EmailDeployment {
  /** `Name <address>`, or an address. */
  readonly from: string;
  readonly replyTo?: string | undefined;
  readonly configurationSet: string;
}

export interface SmsDeployment {
  readonly accountSid: string;
  /** JSON, as `src/config/twilio-secret.ts` reads it. */
  readonly secretArn: string;
  /** One of the two: a messaging service, or a number or name to send from. */
  readonly messagingServiceSid?: string | undefined;
  readonly from?: string | undefined;
  /** Where Twilio reports on a message. */
  readonly statusCallbackUrl: string;
  readonly redactBodies?: boolean | undefined;
}

/** Who of the staff may ask the audit. */
export interface StaffDeployment {
  /** With commas between. */
  readonly userPoolIds: string;
  readonly issuer: string;
  /** With commas between. */
  readonly audience: string;
  readonly jwksUrl?: string | undefined;
  readonly groupsClaim?: string | undefined;
  readonly groupPrefix?: string | undefined;
  readonly phoneRegion?: string | undefined;
}
