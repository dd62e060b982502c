import { UserPoolType$ } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';
import { POOL_SETTINGS } from '../../../cli/pool/pool-settings.ts';
import type { Json } from '../../../local/control-plane/account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';

const { poolId, region, accountId } = LOCAL_ACCOUNT;
const theirs = (name: string) => `arn:aws:lambda:${region}:${accountId}:function:${name}`;

/** What AWS's model leaves to the services: values that they take. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  DeletionProtection: fc.constantFrom('ACTIVE', 'INACTIVE'),
  MfaConfiguration: fc.constantFrom('OFF', 'ON', 'OPTIONAL'),
  UserPoolTier: fc.constantFrom('LITE', 'ESSENTIALS', 'PLUS'),
  AutoVerifiedAttributes: fc.subarray(['email', 'phone_number']),
};

/** Every trigger but those that Sealpost sets, as somebody may have them. */
const OTHER_TRIGGERS = fc.record(
  {
    PreSignUp: fc.constant(theirs('pre-sign-up')),
    CustomMessage: fc.constant(theirs('custom-message')),
    PostConfirmation: fc.constant(theirs('post-confirmation')),
    PreAuthentication: fc.constant(theirs('pre-authentication')),
    PostAuthentication: fc.constant(theirs('post-authentication')),
    DefineAuthChallenge: fc.constant(theirs('define')),
    CreateAuthChallenge: fc.constant(theirs('create')),
    VerifyAuthChallengeResponse: fc.constant(theirs('verify')),
    PreTokenGeneration: fc.constant(theirs('tokens')),
    UserMigration: fc.constant(theirs('migration')),
    PreTokenGenerationConfig: fc.constant({ LambdaVersion: 'V2_0', LambdaArn: theirs('tokens') }),
    InboundFederation: fc.constant({ LambdaVersion: 'V1_0', LambdaArn: theirs('federation') }),
  },
  { requiredKeys: [] },
);

/** A member that no model of today has; AWS may give it tomorrow, at any depth. */
export const NEWER = 'SomethingNewer';

/** A pool with every setting in use, each with whatever its model allows, and sometimes more. */
export function generatedPool(): fc.Arbitrary<Json> {
  const members = NormalizedSchema.of(UserPoolType$).getMemberSchemas();
  const settings = Object.fromEntries(
    POOL_SETTINGS.map((name) => {
      const schema = members[name];
      if (schema === undefined) throw new Error(`The model has no ${name}.`);
      return [name, VALUES[name] ?? anyOf(schema)];
    }),
  );
  return fc
    .record({ ...settings, LambdaConfig: OTHER_TRIGGERS, days: fc.integer({ min: 1, max: 365 }) })
    .map(({ days, ...pool }) => withDays(pool as Json, days));
}

/** AWS tells the life of a temporary password in two places, and both alike. */
function withDays(pool: Json, days: number): Json {
  const { PasswordPolicy, ...policies } = pool['Policies'] as { PasswordPolicy?: Json };
  return {
    Id: poolId,
    Arn: `arn:aws:cognito-idp:${region}:${accountId}:userpool/${poolId}`,
    Name: 'generated',
    Status: 'Enabled',
    CreationDate: 1_650_000_000.123,
    LastModifiedDate: 0,
    EstimatedNumberOfUsers: 7,
    SchemaAttributes: [],
    ...pool,
    Policies: {
      ...policies,
      PasswordPolicy: { ...PasswordPolicy, TemporaryPasswordValidityDays: days },
    },
    AdminCreateUserConfig: {
      ...(pool['AdminCreateUserConfig'] as Json),
      UnusedAccountValidityDays: days,
    },
  };
}

function anyOf(schema: NormalizedSchema): fc.Arbitrary<unknown> {
  if (schema.isStructSchema()) {
    const members = Object.fromEntries(
      Object.entries(schema.getMemberSchemas()).map(([name, member]) => [name, anyOf(member)]),
    );
    const required = requiredOf(schema);
    const newer = { [NEWER]: fc.oneof(fc.string(), fc.record({ Deep: fc.integer() })) };
    return fc.record<Record<string, unknown>>({ ...members, ...newer }, { requiredKeys: required });
  }
  if (schema.isListSchema())
    return fc.array(anyOf(schema.getValueSchema()), { minLength: 1, maxLength: 3 });
  if (schema.isMapSchema()) {
    return fc.dictionary(fc.string({ minLength: 1 }), anyOf(schema.getValueSchema()), {
      minKeys: 1,
    });
  }
  if (schema.isBooleanSchema()) return fc.boolean();
  if (schema.isNumericSchema()) return fc.integer({ min: 0, max: 99 });
  return fc.string({ unit: 'grapheme' });
}

function requiredOf(schema: NormalizedSchema): string[] {
  const [, , , , names = [], , count = 0] = schema.getSchema() as unknown as [
    unknown,
    unknown,
    unknown,
    unknown,
    string[]?,
    unknown?,
    number?,
  ];
  return names.slice(0, count);
}
