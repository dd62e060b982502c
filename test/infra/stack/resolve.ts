import type { Template } from './template.ts';

/** What the account would say. */
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': '123456789012',
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-west-1',
  'AWS::StackName': 'Sealpost',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** What a resource would be called once it is there. */
const MADE: Readonly<Record<string, (attribute: string) => string>> = {
  'AWS::KMS::Key': () =>
    'arn:aws:kms:eu-west-1:123456789012:key/5ea19057-0000-4000-8000-000000000001',
  'AWS::DynamoDB::Table': (attribute) =>
    attribute === 'Arn'
      ? 'arn:aws:dynamodb:eu-west-1:123456789012:table/Sealpost-Audit'
      : 'Sealpost-Audit',
  'AWS::SecretsManager::Secret': () =>
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:Pepper-AbCdEf',
  'AWS::ApiGatewayV2::Api': (attribute) =>
    attribute === 'ApiEndpoint' ? 'https://abc123.execute-api.eu-west-1.amazonaws.com' : 'abc123',
  'AWS::SES::ConfigurationSet': () => 'Sealpost-sealpost',
};

type Values = Readonly<Record<string, string>>;

/** A value of the template as the functions would find it, for these parameters. */
export function resolve(template: Template, value: unknown, parameters: Values): string {
  if (typeof value === 'string') return value;
  const [[call, given] = []] = Object.entries(value as object);
  const each = (list: unknown) =>
    (list as unknown[]).map((one) => resolve(template, one, parameters));
  if (call === 'Ref') return referred(template, given as string, parameters);
  if (call === 'Fn::GetAtt') {
    const [name = '', attribute = ''] = given as string[];
    return made(template, name, attribute);
  }
  if (call === 'Fn::Join') {
    const [separator = '', parts] = given as [string, unknown];
    const split = (parts as Record<string, [string, unknown]>)['Fn::Split'];
    return split === undefined
      ? each(parts).join(separator)
      : resolve(template, split[1], parameters).split(split[0]).join(separator);
  }
  if (call === 'Fn::If') {
    const [condition = '', yes, no] = given as [string, unknown, unknown];
    return resolve(template, holds(template, condition, parameters) ? yes : no, parameters);
  }
  throw new Error(`The test knows no ${call}.`);
}

function holds(template: Template, condition: string, parameters: Values): boolean {
  const given = template.Conditions[condition]?.['Fn::Equals'];
  if (given === undefined) throw new Error(`The test cannot tell whether ${condition} holds.`);
  const [one, other] = given.map((value) => resolve(template, value, parameters));
  return one === other;
}

function referred(template: Template, name: string, parameters: Values): string {
  const value = parameters[name] ?? PSEUDO[name] ?? template.Parameters[name]?.['Default'];
  return value === undefined ? made(template, name, 'Ref') : String(value);
}

function made(template: Template, name: string, attribute: string): string {
  const type = template.Resources[name]?.Type ?? '';
  const value = MADE[type]?.(attribute);
  if (value === undefined) throw new Error(`The test knows no ${attribute} of ${type} (${name}).`);
  return value;
}
