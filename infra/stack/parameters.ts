import { CfnParameter, type CfnParameterProps, Fn, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { LOCALES } from '../../src/domain/locale.ts';
import { CALLBACKS_PER_SECOND } from './callbacks-per-second.ts';

/** Nothing that would end a string in a program or a document. */
const PLAIN = '[^"\'`<>\\\\\\s]';

/** What is asked of whoever deploys the stack. Each is checked before anything is made. */
const PARAMETERS = {
  UserPoolId: {
    description: 'The user pool whose codes are to be sent.',
    allowedPattern: '[\\w-]+_[0-9A-Za-z]+',
  },
  BrandName: {
    description: 'What messages call the sender, such as the name of the product.',
    allowedPattern: '[^\\x00-\\x1f\\x7f]{0,60}',
    default: '',
  },
  SupportUrl: {
    description: 'Where people get help (https://…), told in messages. May be empty.',
    allowedPattern: `(https://${PLAIN}+)?`,
    default: '',
  },
  DefaultLocale: {
    description: 'The language of messages to people who have none set.',
    allowedValues: [...LOCALES],
    default: 'en',
  },
  DeliveryPolicy: {
    description:
      'What to do when nobody can say whether a message went out: send it again, or leave it.',
    allowedValues: ['at-least-once', 'at-most-once'],
    default: 'at-least-once',
  },
  CodesKeyArn: {
    description:
      'An own KMS key that codes are encrypted with, such as the one that the pool uses already. Empty for a new one.',
    allowedPattern: '(arn:aws[\\w-]*:kms:[\\w-]+:\\d{12}:key/[\\w-]+)?',
    default: '',
  },
  EmailFrom: {
    description: 'Whom mails come from: Name <address>, or an address.',
    allowedPattern: '.*[^@\\s]+@[^@\\s]+.*',
  },
  EmailIdentity: {
    description:
      'The domain or the address that is verified with Amazon SES and that EmailFrom is of.',
    allowedPattern: `${PLAIN}+`,
  },
  EmailReplyTo: {
    description: 'Where answers to mails go. May be empty.',
    default: '',
  },
  TwilioAccountSid: {
    description: 'Of the Twilio account (AC…).',
    allowedPattern: 'AC[0-9a-fA-F]{32}',
  },
  TwilioSecretArn: {
    description: 'Of the secret that holds Twilio’s auth token, as JSON: {"authToken": "…"}.',
    allowedPattern: 'arn:aws[\\w-]*:secretsmanager:[\\w-]+:\\d{12}:secret:.+-[A-Za-z0-9]{6}',
  },
  TwilioMessagingServiceSid: {
    description: 'The messaging service that text messages go through (MG…).',
    allowedPattern: 'MG[0-9a-fA-F]{32}',
  },
  CallbacksPerSecond: {
    description: 'How many of Twilio’s reports get through, four a message; what is more is lost.',
    type: 'Number',
    minValue: 1,
    maxValue: 10_000,
    default: CALLBACKS_PER_SECOND,
  },
  OidcIssuer: {
    description:
      'Where staff sign in, such as https://cognito-idp.<region>.amazonaws.com/<id of a pool for staff>.',
    allowedPattern: `https://${PLAIN}+`,
  },
  OidcAudience: {
    description:
      'Whom tokens are made out to; with Cognito both clients’ ids, with a comma between.',
    allowedPattern: '[\\w.:/-]+(,[\\w.:/-]+)*',
  },
  OidcClientId: {
    description: 'As whom the console signs in.',
    allowedPattern: `${PLAIN}+`,
  },
  OidcCliClientId: {
    description: 'As whom the command line signs in.',
    allowedPattern: `${PLAIN}+`,
  },
  OidcScope: {
    description: 'What console and command line ask for when they sign in.',
    allowedPattern: '[\\w.:/-]+( [\\w.:/-]+)*',
    default: 'openid profile',
  },
  SignInOrigins: {
    description:
      'Origins that signing in takes besides the issuer’s, with spaces between; with Cognito https://<domain>.auth.<region>.amazoncognito.com.',
    allowedPattern: `(https://${PLAIN}+( https://${PLAIN}+)*)?`,
    default: '',
  },
  PhoneRegion: {
    description: 'The country (such as KR) of numbers that staff type without one. May be empty.',
    allowedPattern: '([A-Z]{2})?',
    default: '',
  },
  ReservedConcurrency: {
    description:
      'How many of each sender may run at once, taken from what the account has; 0 for no limit.',
    type: 'Number',
    minValue: 0,
    default: 0,
  },
  AlarmEmail: {
    description: 'Who hears of alarms; an address. May be empty.',
    allowedPattern: '([^@\\s]+@[^@\\s]+)?',
    default: '',
  },
  AssetsBucket: {
    description: 'The bucket, in this Region, that holds the zips of the functions.',
    allowedPattern: '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]',
  },
  AssetsPrefix: {
    description: 'What the zips’ keys begin with, such as "sealpost/0.1.0/".',
    allowedPattern: '([\\w./-]*/)?',
    default: '',
  },
} as const satisfies Record<string, CfnParameterProps>;

export type ParameterName = keyof typeof PARAMETERS;

/** Makes parameters as they are asked for; one that nobody asks for is not in the template. */
export class Parameters {
  readonly #scope: Construct;
  readonly #made = new Map<ParameterName, CfnParameter>();

  constructor(scope: Construct) {
    this.#scope = scope;
  }

  text(name: ParameterName): string {
    return this.#parameter(name).valueAsString;
  }

  list(name: ParameterName): string[] {
    return Fn.split(',', this.text(name));
  }

  number(name: ParameterName): number {
    return Token.asNumber(this.#parameter(name).valueAsNumber);
  }

  #parameter(name: ParameterName): CfnParameter {
    const made =
      this.#made.get(name) ??
      new CfnParameter(this.#scope, name, {
        type: 'String',
        constraintDescription: `${name}: ${PARAMETERS[name].description}`,
        ...PARAMETERS[name],
      });
    this.#made.set(name, made);
    return made;
  }
}
