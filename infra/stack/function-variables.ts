import type { FunctionName } from '../build/functions.ts';
import type { Deployment, SmsDeployment } from './deployment.ts';

/** What a function finds in its environment, besides what Lambda puts there. */
export type Variables = Readonly<Record<string, string>>;

/**
 * The variables of one function, by the names that `src/config` reads. The stack sets these, and so
 * does the stack on one's own machine.
 *
 * @throws Error when the deployment lacks the part that the function is for
 */
export function functionVariables(name: FunctionName, deployment: Deployment): Variables {
  const said = { AUDIT_TABLE: deployment.auditTable, ...OF_FUNCTION[name](deployment) };
  return Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

type MaybeVariables = Readonly<Record<string, string | undefined>>;

const OF_FUNCTION: Readonly<Record<FunctionName, (deployment: Deployment) => MaybeVariables>> = {
  'custom-email-sender': (deployment) => {
    const { from, replyTo, configurationSet } = part(deployment.email, 'e-mail');
    return {
      ...sender(deployment),
      EMAIL_FROM: from,
      EMAIL_REPLY_TO: replyTo,
      SES_CONFIGURATION_SET: configurationSet,
    };
  },
  'custom-sms-sender': (deployment) => {
    const sms = part(deployment.sms, 'SMS');
    return {
      ...sender(deployment),
      ...twilio(sms),
      TWILIO_MESSAGING_SERVICE_SID: sms.messagingServiceSid,
      TWILIO_FROM: sms.from,
    };
  },
  'ses-events': (deployment) => ({
    SES_ACCOUNT_ID: deployment.accountId,
    SES_CONFIGURATION_SET: part(deployment.email, 'e-mail').configurationSet,
  }),
  'twilio-status': (deployment) => {
    const sms = part(deployment.sms, 'SMS');
    return {
      ...pepper(deployment),
      ...twilio(sms),
      TWILIO_REDACT_BODY: sms.redactBodies === true ? 'true' : undefined,
    };
  },
  settler: pepper,
  'audit-api': (deployment) => {
    const staff = part(deployment.staff, 'staff');
    return {
      ...pepper(deployment),
      USER_POOL_IDS: staff.userPoolIds,
      OIDC_ISSUER: staff.issuer,
      OIDC_AUDIENCE: staff.audience,
      OIDC_JWKS_URL: staff.jwksUrl,
      OIDC_GROUPS_CLAIM: staff.groupsClaim,
      STAFF_GROUP_PREFIX: staff.groupPrefix,
      DEFAULT_PHONE_REGION: staff.phoneRegion,
    };
  },
};

function sender(deployment: Deployment): MaybeVariables {
  return {
    ...pepper(deployment),
    KEY_ARN: deployment.keyArn,
    USER_POOL_IDS: deployment.userPoolIds,
    DELIVERY_POLICY: deployment.policy,
    BRAND_NAME: deployment.brandName,
    SUPPORT_URL: deployment.supportUrl,
    DEFAULT_LOCALE: deployment.defaultLocale,
  };
}

function pepper({ pepper }: Deployment): MaybeVariables {
  return 'value' in pepper
    ? { RECIPIENT_PEPPER: pepper.value }
    : { RECIPIENT_PEPPER_SECRET_ARN: pepper.secretArn };
}

function twilio({ accountSid, secretArn, statusCallbackUrl }: SmsDeployment): MaybeVariables {
  return {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_SECRET_ARN: secretArn,
    TWILIO_STATUS_CALLBACK_URL: statusCallbackUrl,
  };
}

function part<Part>(part: Part | undefined, called: string): Part {
  if (part === undefined) throw new Error(`This deployment has no part for ${called}.`);
  return part;
}
