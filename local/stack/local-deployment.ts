import type { Deployment } from '../../infra/stack/deployment.ts';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import { AUDIT_API_AUDIENCE } from '../oidc/oidc-clients.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';

/** What differs from one run to the next. */
export interface LocalTerms {
  /** Where Twilio reports on a message. */
  readonly statusCallbackUrl: string;
  /** Where staff sign in. */
  readonly issuer: string;
  readonly policy: DeliveryPolicy;
}

/** The local account's deployment, told to the functions as the stack tells them. */
export function localDeployment({ statusCallbackUrl, issuer, policy }: LocalTerms): Deployment {
  return {
    accountId: LOCAL_ACCOUNT.accountId,
    auditTable: LOCAL_ACCOUNT.auditTable,
    pepper: { secretArn: LOCAL_ACCOUNT.pepperSecretArn },
    keyArn: LOCAL_ACCOUNT.keyArn,
    userPoolIds: LOCAL_ACCOUNT.poolId,
    policy,
    brandName: LOCAL_ACCOUNT.brandName,
    supportUrl: LOCAL_ACCOUNT.supportUrl,
    defaultLocale: 'en',
    email: { from: LOCAL_ACCOUNT.emailFrom, configurationSet: LOCAL_ACCOUNT.configurationSet },
    sms: {
      accountSid: LOCAL_ACCOUNT.twilioAccountSid,
      secretArn: LOCAL_ACCOUNT.twilioSecretArn,
      messagingServiceSid: LOCAL_ACCOUNT.messagingServiceSid,
      statusCallbackUrl,
    },
    staff: {
      userPoolIds: LOCAL_ACCOUNT.poolId,
      issuer,
      audience: AUDIT_API_AUDIENCE,
      phoneRegion: LOCAL_ACCOUNT.phoneRegion,
    },
  };
}
