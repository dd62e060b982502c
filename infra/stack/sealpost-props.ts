import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { IPrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import type { FunctionName } from '../build/functions.ts';

/** What a deployment is made of. At least one of `email` and `sms`. */
export interface SealpostProps {
  /**
   * Pools that exist already, which `sealpost pool attach` may attach. A pool that is new in the same
   * app is attached by `attachTo`, and does not stand here.
   */
  readonly userPools?: readonly IUserPool[];
  readonly email?: SealpostEmail;
  readonly sms?: SealpostSms;
  /** Who may ask the audit. Absent: no audit API and no console. */
  readonly staff?: SealpostStaff;

  /** What messages call the sender; needed where no brand of `sealpost.config.ts` says it. */
  readonly brandName?: string;
  /** `https://…`, told to people who need help. */
  readonly supportUrl?: string;
  /** Of people whose language is not known; default `en`. */
  readonly defaultLocale?: string;
  /** Default: `at-least-once`. */
  readonly policy?: DeliveryPolicy;

  /** Another key to encrypt codes with, such as the one that a pool uses already. Default: a new one. */
  readonly codesKey?: IKey;
  /** Who attaches pools, besides those whose own policies let them use the key. */
  readonly poolAdministrators?: readonly IPrincipal[];
  /** How many invocations of each sender at once, taken from what the account has. Default: no limit. */
  readonly reservedConcurrency?: number;
  /** Default: three months. */
  readonly logRetention?: RetentionDays;
  /** Where alarms go. Default: a topic of its own. */
  readonly alarmTopic?: ITopic;
  /** Before every alarm's id. Default: the name of the stack. */
  readonly alarmPrefix?: string;
  /** Where the runbook is read. */
  readonly runbookUrl?: string;
  /** The code of a function. Default: what `npm run build` made. */
  readonly codeOf?: (name: FunctionName) => Code;
}

export interface SealpostEmail {
  /** `Name <address>`, or an address. */
  readonly from: string;
  readonly replyTo?: string;
  /** Domains and addresses, verified with SES, that mails may come from. */
  readonly identities: readonly string[];
}

export interface SealpostSms {
  readonly accountSid: string;
  /** JSON: `authToken`, and `apiKeySid` with `apiKeySecret` to send by a key. */
  readonly secret: ISecret;
  /** One of the two. */
  readonly messagingServiceSid?: string;
  readonly from?: string;
  /** How many of Twilio's reports get through; there are four a message. Default: 500. */
  readonly callbacksPerSecond?: number;
  /** Empties a message at Twilio once its fate is known. */
  readonly redactBodies?: boolean;
}

export interface SealpostStaff {
  /** Of tokens: an OpenID Connect provider, such as a user pool for staff. */
  readonly issuer: string;
  /** Whom tokens must be made out to; with Cognito, the app clients of console and command line. */
  readonly audience: readonly string[];
  /** The pools that staff may look into; those given as `userPools` come by themselves. */
  readonly userPoolIds?: readonly string[];
  /** Default: found out from the issuer. */
  readonly jwksUrl?: string;
  /** Default: `cognito:groups`. */
  readonly groupsClaim?: string;
  /** Default: `sealpost-`. */
  readonly groupPrefix?: string;
  /** Of numbers that are typed without their country, such as `KR`. */
  readonly phoneRegion?: string;
  /** Absent: no console; the command line then has nowhere to sign in by. */
  readonly console?: SealpostConsole;
}

export interface SealpostConsole {
  readonly clientId: string;
  /** The command line signs in as another client. */
  readonly cliClientId?: string;
  /** Default: `openid profile`. */
  readonly scope?: string;
  /** Origins that sign-in takes besides the issuer's, such as a Cognito pool's own domain. */
  readonly signInOrigins?: readonly string[];
}
