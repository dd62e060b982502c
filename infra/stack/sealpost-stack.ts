import {
  CfnCondition,
  CfnResource,
  DefaultStackSynthesizer,
  Fn,
  type IStackSynthesizer,
  Stack,
  type StackProps,
  Token,
  Validations,
} from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import { tellOutputs } from './outputs-of.ts';
import { Parameters } from './parameters.ts';
import { codesKey } from './parts/codes-key.ts';
import { Sealpost } from './sealpost.ts';
import type { SealpostEmail, SealpostSms, SealpostStaff } from './sealpost-props.ts';

/** What a stack is to hold; everything else is asked for by parameters. */
export interface SealpostStackProps extends StackProps {
  readonly email: boolean;
  readonly sms: boolean;
  /** The audit API and the console. */
  readonly staff: boolean;
  /** `uploaded`: CDK brings the functions along. `in-bucket`: they lie in one that parameters name. */
  readonly code: 'uploaded' | 'in-bucket';
}

/** One Sealpost for one user pool that exists already. */
export class SealpostStack extends Stack {
  readonly sealpost: Sealpost;

  constructor(scope: Construct, id: string, props: SealpostStackProps) {
    super(scope, id, {
      description: 'Sealpost: the e-mails and SMS of a Cognito user pool, and what became of them',
      // Only CDK's own uploads need an account that was made ready for CDK.
      synthesizer: new DefaultStackSynthesizer({
        generateBootstrapVersionRule: props.code === 'uploaded',
      }) as IStackSynthesizer,
      ...props,
    });
    const ask = new Parameters(this);
    const userPoolId = ask.text('UserPoolId');
    const sms = props.sms ? this.#sms(ask) : undefined;
    this.sealpost = new Sealpost(this, 'Sealpost', {
      userPools: [UserPool.fromUserPoolId(this, 'UserPool', userPoolId)],
      brandName: ask.text('BrandName'),
      supportUrl: ask.text('SupportUrl'),
      defaultLocale: ask.text('DefaultLocale'),
      // CloudFormation checks it against the values that there are.
      policy: ask.text('DeliveryPolicy') as DeliveryPolicy,
      reservedConcurrency: this.#reservedConcurrency(ask),
      ...(props.email ? { email: emailOf(ask) } : {}),
      codesKey: this.#codesKey(ask),
      ...(sms === undefined ? {} : { sms }),
      ...(props.staff ? { staff: staffOf(ask) } : {}),
      ...(props.code === 'in-bucket' ? { codeOf: this.#uploadedCode(ask) } : {}),
    });
    Validations.of(this).acknowledge({
      id: 'CloudFormation-Validate::W2509',
      reason: 'TwilioSecretArn says where a secret is, and is none.',
    });
    Validations.of(this).acknowledge({
      id: 'CloudFormation-Validate::W1001',
      reason: 'The key of codes is asked for under its own condition; outputs are not seen to be.',
    });
    this.#subscribe(ask.text('AlarmEmail'));
    tellOutputs(new Construct(this, 'Outputs'), this.sealpost, {
      userPoolIds: userPoolId,
      twilioSecretArn: sms?.secret.secretArn ?? null,
    });
  }

  /** One of its own, unless it is told of one, such as the key that the pool uses already. */
  #codesKey(ask: Parameters): IKey {
    const given = ask.text('CodesKeyArn');
    const makesOne = new CfnCondition(this, 'MakesCodesKey', {
      expression: Fn.conditionEquals(given, ''),
    });
    const own = codesKey(this, []);
    for (const made of own.node.findAll()) {
      if (made instanceof CfnResource) made.cfnOptions.condition = makesOne;
    }
    const arn = Fn.conditionIf(makesOne.logicalId, own.keyArn, given).toString();
    return Key.fromKeyArn(this, 'KeyOfCodes', arn);
  }

  #sms(ask: Parameters): SealpostSms {
    const arn = ask.text('TwilioSecretArn');
    return {
      accountSid: ask.text('TwilioAccountSid'),
      secret: Secret.fromSecretCompleteArn(this, 'TwilioSecret', arn) as ISecret,
      messagingServiceSid: ask.text('TwilioMessagingServiceSid'),
      callbacksPerSecond: ask.number('CallbacksPerSecond'),
    };
  }

  #reservedConcurrency(ask: Parameters): number {
    const wanted = ask.number('ReservedConcurrency');
    const reserves = new CfnCondition(this, 'ReservesConcurrency', {
      expression: Fn.conditionNot(Fn.conditionEquals(wanted, 0)),
    });
    return Token.asNumber(Fn.conditionIf(reserves.logicalId, wanted, Fn.ref('AWS::NoValue')));
  }

  #uploadedCode(ask: Parameters) {
    const bucket = Bucket.fromBucketName(this, 'Assets', ask.text('AssetsBucket'));
    const prefix = ask.text('AssetsPrefix');
    return (name: string) => Code.fromBucket(bucket, `${prefix}${name}.zip`);
  }

  #subscribe(address: string): void {
    const told = new CfnCondition(this, 'TellsSomebody', {
      expression: Fn.conditionNot(Fn.conditionEquals(address, '')),
    });
    const subscription = new CfnSubscription(this, 'AlarmsByMail', {
      topicArn: this.sealpost.alarmTopic.topicArn,
      protocol: 'email',
      endpoint: address,
    });
    subscription.cfnOptions.condition = told;
    Validations.of(subscription).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'Alarms show on the dashboard too; a mail that does not arrive is not worth a queue.',
    });
  }
}

function emailOf(ask: Parameters): SealpostEmail {
  return {
    from: ask.text('EmailFrom'),
    replyTo: ask.text('EmailReplyTo'),
    identities: [ask.text('EmailIdentity')],
  };
}

function staffOf(ask: Parameters): SealpostStaff {
  return {
    issuer: ask.text('OidcIssuer'),
    audience: ask.list('OidcAudience'),
    phoneRegion: ask.text('PhoneRegion'),
    console: {
      clientId: ask.text('OidcClientId'),
      cliClientId: ask.text('OidcCliClientId'),
      scope: ask.text('OidcScope'),
      signInOrigins: [ask.text('SignInOrigins')],
    },
  };
}
