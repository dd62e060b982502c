import { Aws, Fn } from 'aws-cdk-lib';
import type { Deployment } from './deployment.ts';
import type { SealpostProps } from './sealpost-props.ts';

/** What the functions have to know of the parts that were made. */
export interface MadeParts {
  readonly tableName: string;
  readonly pepperArn: string;
  readonly keyArn: string;
  readonly configurationSet: string | null;
  readonly twilioCallbackUrl: string | null;
}

export function deploymentOf(
  { email, sms, staff, userPools = [], ...props }: SealpostProps,
  made: MadeParts,
): Deployment {
  const pools = userPools.map(({ userPoolId }) => userPoolId);
  return {
    accountId: Aws.ACCOUNT_ID,
    auditTable: made.tableName,
    pepper: { secretArn: made.pepperArn },
    keyArn: made.keyArn,
    userPoolIds: pools.join(','),
    policy: props.policy,
    brandName: props.brandName,
    supportUrl: props.supportUrl,
    defaultLocale: props.defaultLocale,
    email: email && {
      from: email.from,
      replyTo: email.replyTo,
      configurationSet: made.configurationSet ?? '',
    },
    sms: sms && {
      accountSid: sms.accountSid,
      secretArn: sms.secret.secretArn,
      messagingServiceSid: sms.messagingServiceSid,
      from: sms.from,
      redactBodies: sms.redactBodies,
      statusCallbackUrl: made.twilioCallbackUrl ?? '',
    },
    staff: staff && {
      ...staff,
      userPoolIds: [...pools, ...(staff.userPoolIds ?? [])].join(','),
      // A list may be one that CloudFormation splits only later.
      audience: Fn.join(',', staff.audience as string[]),
    },
  };
}
