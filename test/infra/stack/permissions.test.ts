import { describe, expect, it } from 'vitest';
import { resolve } from './resolve.ts';
import { ofType, type Resource, templateOf, theOne } from './template.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Effect: string;
  readonly Condition?: unknown;
}

const template = templateOf();
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const policies = ofType(template, 'AWS::IAM::Policy').map(([, policy]) => policy);
const statementsOf = ({ Properties }: Resource) =>
  (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;

/** The actions that a function's role has, in all policies that name the role. */
function actionsOf(name: string): string[] {
  const role = ofType(template, 'AWS::IAM::Role').find(([id]) =>
    id.startsWith(`Sealpost${name.replaceAll('-', '')}Role`),
  )?.[0];
  return policies
    .filter(
      ({ Properties }) => JSON.stringify(Properties['Roles']) === JSON.stringify([{ Ref: role }]),
    )
    .flatMap(statementsOf)
    .flatMap(({ Action }) => Action)
    .sort();
}

const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const ROWS = ['dynamodb:GetItem', 'dynamodb:UpdateItem'];
const SECRET = 'secretsmanager:GetSecretValue';

describe('the functions may do what they have to, and no more', () => {
  it.each([
    [
      'custom-email-sender',
      [
        'cognito-idp:AdminGetUser',
        ...ROWS,
        'kms:Decrypt',
        'lambda:InvokeFunction',
        ...LOGS,
        SECRET,
        'ses:SendEmail',
      ],
    ],
    [
      'custom-sms-sender',
      [...ROWS, 'kms:Decrypt', 'lambda:InvokeFunction', ...LOGS, SECRET, SECRET],
    ],
    ['ses-events', [...ROWS, ...LOGS]],
    ['twilio-status', [...ROWS, ...LOGS, SECRET, SECRET]],
    ['settler', ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem', ...LOGS, SECRET]],
    [
      'audit-api',
      [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
        ...LOGS,
        SECRET,
      ],
    ],
  ])('%s', (name, actions) => {
    expect(actionsOf(name)).toEqual([...actions].sort());
  });

  it('no policy has a wildcard, in an action or in a resource', () => {
    for (const statement of policies.flatMap(statementsOf)) {
      expect(JSON.stringify([statement.Action, statement.Resource])).not.toContain('*');
    }
  });

  it('nobody may scan the audit or delete from it', () => {
    const actions = policies.flatMap(statementsOf).flatMap(({ Action }) => list(Action));
    expect(actions.filter((action) => /Scan|Delete/.test(action))).toEqual([]);
  });

  it('a code is decrypted with the one key, and only a code of the pool', () => {
    const decrypting = policies
      .flatMap(statementsOf)
      .filter(({ Action }) => list(Action).includes('kms:Decrypt'));
    const [key] = ofType(template, 'AWS::KMS::Key').find(([id]) => id.includes('CodesKey')) ?? [];
    expect(decrypting).toHaveLength(2);
    for (const { Resource, Condition } of decrypting) {
      expect(Resource).toEqual({
        'Fn::If': ['MakesCodesKey', { 'Fn::GetAtt': [key, 'Arn'] }, { Ref: 'CodesKeyArn' }],
      });
      expect(Condition).toEqual({
        StringEquals: { 'kms:EncryptionContext:userpool-id': { Ref: 'UserPoolId' } },
      });
    }
  });
});

describe('the key of the codes', () => {
  const [, key] = ofType(template, 'AWS::KMS::Key').find(([id]) => id.includes('CodesKey')) ?? [];
  const policy = key?.Properties['KeyPolicy'] as { Statement: Statement[] } | undefined;
  const statements = policy?.Statement ?? [];

  it('is turned over every year, symmetric, and has a name', () => {
    expect(key?.Properties).toMatchObject({ EnableKeyRotation: true });
    expect(key?.Properties).not.toHaveProperty('KeySpec');
    const aliases = ofType(template, 'AWS::KMS::Alias').map(
      ([, alias]) => alias.Properties['AliasName'],
    );
    expect(aliases).toContain('alias/Sealpost-codes');
  });

  it('is made with its name unless there is one already, and is never thrown away', () => {
    expect(template.Conditions['MakesCodesKey']).toEqual({
      'Fn::Equals': [{ Ref: 'CodesKeyArn' }, ''],
    });
    expect(key).toMatchObject({ Condition: 'MakesCodesKey', DeletionPolicy: 'Retain' });
    expect(theOne(template, 'AWS::KMS::Alias', 'CodesKey').Condition).toBe('MakesCodesKey');
  });

  it('may be one that is there', () => {
    const arn = 'arn:aws:kms:eu-west-1:123456789012:key/01d0e000-0000-4000-8000-000000000002';
    const output = template.Outputs['KeyArn']?.Value;
    expect(resolve(template, output, { CodesKeyArn: arn })).toBe(arn);
    expect(resolve(template, output, {})).not.toBe(arn);
    const pattern = new RegExp(`^(?:${template.Parameters['CodesKeyArn']?.['AllowedPattern']})$`);
    expect(['', arn].every((value) => pattern.test(value))).toBe(true);
    for (const none of ['alias/codes', arn.replace('key/', 'alias/'), arn.split('/')[1]]) {
      expect(none).not.toMatch(pattern);
    }
  });

  it('lets Cognito make its grant, for pools of this account and Region', () => {
    expect(statements).toContainEqual({
      Sid: 'CognitoMakesItsGrant',
      Effect: 'Allow',
      Principal: { Service: 'cognito-idp.amazonaws.com' },
      Action: 'kms:CreateGrant',
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: {
          'aws:SourceArn': {
            'Fn::Join': [
              '',
              [
                'arn:',
                { Ref: 'AWS::Partition' },
                ':cognito-idp:',
                { Ref: 'AWS::Region' },
                ':',
                { Ref: 'AWS::AccountId' },
                ':userpool/*',
              ],
            ],
          },
        },
      },
    });
  });

  it('leaves it to the account’s own policies who else may, which is the other way to a grant', () => {
    expect(statements[0]).toMatchObject({ Action: 'kms:*', Effect: 'Allow' });
    expect(JSON.stringify(statements[0])).toContain(':root');
  });
});

describe('Cognito may call the senders', () => {
  it('for this pool of this account, and nobody may for another', () => {
    const permissions = ofType(template, 'AWS::Lambda::Permission')
      .map(([, { Properties }]) => Properties)
      .filter(({ Principal }) => Principal === 'cognito-idp.amazonaws.com');
    expect(permissions).toHaveLength(2);
    for (const permission of permissions) {
      expect(permission).toMatchObject({
        Action: 'lambda:InvokeFunction',
        SourceAccount: { Ref: 'AWS::AccountId' },
      });
      const arn = JSON.stringify(permission['SourceArn']);
      expect(arn).toContain('":userpool/",{"Ref":"UserPoolId"}');
    }
  });

  it('every other caller is named too', () => {
    const principals = ofType(template, 'AWS::Lambda::Permission').map(([, { Properties }]) => [
      Properties['Principal'],
      'SourceArn' in Properties,
    ]);
    expect([...new Set(principals.map((one) => JSON.stringify(one)))].sort()).toEqual([
      '["apigateway.amazonaws.com",true]',
      '["cognito-idp.amazonaws.com",true]',
      '["events.amazonaws.com",true]',
    ]);
  });
});
