import { App, Stack } from 'aws-cdk-lib';
import { UserPool, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { describe, expect, it } from 'vitest';
import { Sealpost } from '../../../infra/stack/sealpost.ts';
import type { SealpostProps } from '../../../infra/stack/sealpost-props.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { ofType, type Template, theOne } from './template.ts';

function inSomebodysApp(make: (stack: Stack, props: SealpostProps) => unknown): Template {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Theirs');
  const bucket = Bucket.fromBucketName(stack, 'Zips', 'zips');
  make(stack, {
    brandName: 'Example',
    email: { from: 'no-reply@example.com', identities: ['example.com', 'example.org'] },
    sms: {
      accountSid: `AC${'0'.repeat(32)}`,
      from: '+15005550006',
      secret: new Secret(stack, 'Twilio') as ISecret,
    },
    codeOf: (name) => Code.fromBucket(bucket, `${name}.zip`),
  });
  return app.synth().getStackByName('Theirs').template as Template;
}

const variablesOf = (template: Template, id: string) => {
  const { Properties } = theOne(template, 'AWS::Lambda::Function', id);
  return (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;
};

describe('the construct, with a pool that is new in the same stack', () => {
  const template = inSomebodysApp((stack, props) => {
    const pool = new UserPool(stack, 'Users');
    const theirs = new Lambda(stack, 'PreSignUp', {
      code: Code.fromInline('exports.handler = async (event) => event'),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
    });
    pool.addTrigger(UserPoolOperation.PRE_SIGN_UP, theirs);
    new Sealpost(stack, 'Sealpost', props).attachTo(pool);
  });
  const [[poolId, pool] = []] = ofType(template, 'AWS::Cognito::UserPool');

  it('attaches it, and leaves its other triggers', () => {
    expect(pool?.Properties['LambdaConfig']).toEqual({
      PreSignUp: { 'Fn::GetAtt': [expect.stringMatching(/^PreSignUp/), 'Arn'] },
      KMSKeyID: { 'Fn::GetAtt': [expect.stringMatching(/CodesKey/), 'Arn'] },
      CustomEmailSender: {
        LambdaArn: { 'Fn::GetAtt': [expect.stringMatching(/customemailsender/), 'Arn'] },
        LambdaVersion: 'V1_0',
      },
      CustomSMSSender: {
        LambdaArn: { 'Fn::GetAtt': [expect.stringMatching(/customsmssender/), 'Arn'] },
        LambdaVersion: 'V1_0',
      },
    });
  });

  it('goes round in no circle, in which CloudFormation would find no beginning', () => {
    expect(dependencyCycle(template)).toBeNull();
  });

  it('lets the senders decrypt the codes of that pool', () => {
    const conditions = ofType(template, 'AWS::IAM::Policy')
      .flatMap(
        ([, { Properties }]) =>
          (Properties['PolicyDocument'] as { Statement: { Action: unknown; Condition: unknown }[] })
            .Statement,
      )
      .filter(({ Action }) => Action === 'kms:Decrypt')
      .map(({ Condition }) => Condition);
    const ofPool = { StringEquals: { 'kms:EncryptionContext:userpool-id': { Ref: poolId } } };
    expect(conditions).toEqual([ofPool, ofPool]);
  });
});

describe('the construct, with pools that exist', () => {
  const template = inSomebodysApp((stack, props) => {
    const userPools = ['eu-west-1_AAAA', 'eu-west-1_BBBB'].map((id) =>
      UserPool.fromUserPoolId(stack, id, id),
    );
    new Sealpost(stack, 'Sealpost', { ...props, userPools });
  });

  it('tells the senders which', () => {
    expect(variablesOf(template, 'customemailsender')).toMatchObject({
      USER_POOL_IDS: 'eu-west-1_AAAA,eu-west-1_BBBB',
    });
  });

  it('lets Cognito call each sender for each of them', () => {
    const allowed = ofType(template, 'AWS::Lambda::Permission').filter(
      ([, { Properties }]) => Properties['Principal'] === 'cognito-idp.amazonaws.com',
    );
    expect(allowed).toHaveLength(4);
  });

  it('lets mails come from every identity that was named', () => {
    const policies = JSON.stringify(ofType(template, 'AWS::IAM::Policy'));
    expect(policies).toContain(':identity/example.com');
    expect(policies).toContain(':identity/example.org');
  });

  it('changes no pool', () => {
    expect(ofType(template, 'AWS::Cognito::UserPool')).toEqual([]);
  });
});

describe('the construct, with no pool yet', () => {
  const template = inSomebodysApp((stack, props) => new Sealpost(stack, 'Sealpost', props));

  it('is there, but nobody may decrypt anything or call the senders', () => {
    expect(variablesOf(template, 'customemailsender')).not.toHaveProperty('USER_POOL_IDS');
    expect(JSON.stringify(template.Resources)).not.toContain('userpool-id');
    const principals = ofType(template, 'AWS::Lambda::Permission').map(
      ([, { Properties }]) => Properties['Principal'],
    );
    expect(principals).not.toContain('cognito-idp.amazonaws.com');
  });

  it('sends from a number where there is no messaging service', () => {
    const variables = variablesOf(template, 'customsmssender');
    expect(variables).toMatchObject({ TWILIO_FROM: '+15005550006' });
    expect(variables).not.toHaveProperty('TWILIO_MESSAGING_SERVICE_SID');
  });
});

describe('the construct', () => {
  it('uses the key of codes that it is given, and makes none', () => {
    const arn = 'arn:aws:kms:eu-west-1:123456789012:key/5ea19057-0000-4000-8000-000000000001';
    const template = inSomebodysApp(
      (stack, props) =>
        new Sealpost(stack, 'Sealpost', { ...props, codesKey: Key.fromKeyArn(stack, 'Key', arn) }),
    );
    expect(ofType(template, 'AWS::KMS::Key')).toHaveLength(1);
    expect(variablesOf(template, 'customemailsender')).toMatchObject({ KEY_ARN: arn });
  });

  it('lets whoever is named make the grant of a pool', () => {
    const template = inSomebodysApp(
      (stack, props) =>
        new Sealpost(stack, 'Sealpost', {
          ...props,
          poolAdministrators: [new AccountPrincipal('210987654321')],
        }),
    );
    const key = ofType(template, 'AWS::KMS::Key').find(([id]) => id.includes('CodesKey'))?.[1];
    expect(JSON.stringify(key)).toContain('WhoAttachesPoolsMakesTheGrant');
    expect(JSON.stringify(key)).toContain('210987654321');
  });

  it('empties texts at Twilio when it is told to', () => {
    const template = inSomebodysApp(
      (stack, { sms, ...props }) =>
        new Sealpost(
          stack,
          'Sealpost',
          sms === undefined ? props : { ...props, sms: { ...sms, redactBodies: true } },
        ),
    );
    expect(variablesOf(template, 'twiliostatus')).toMatchObject({ TWILIO_REDACT_BODY: 'true' });
  });

  it('refuses to be made of nothing', () => {
    const make = () => inSomebodysApp((stack) => new Sealpost(stack, 'Sealpost', {}));
    expect(make).toThrow('Sealpost needs `email`, `sms` or both.');
  });
});

describe('a circle', () => {
  const resource = (DependsOn: string) => ({ Type: 'A', Properties: {}, DependsOn });
  it('is found, so that the tests above can fail', () => {
    const template = {
      Parameters: {},
      Conditions: {},
      Outputs: {},
      Resources: {
        One: resource('Two'),
        Two: { Type: 'A', Properties: { Arn: { 'Fn::GetAtt': ['Three', 'Arn'] } } },
        Three: { Type: 'A', Properties: { Name: { Ref: 'One' } } },
      },
    };
    expect(dependencyCycle(template)).toEqual(['One', 'Two', 'Three', 'One']);
  });
});
