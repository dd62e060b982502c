import { describe, expect, it } from 'vitest';
import { EXPECTED_TABLE } from '../../../cli/doctor/expected-table.ts';
import {
  missing,
  USUAL_VARIABLES,
  WANTED_VARIABLES,
} from '../../../cli/doctor/wanted-variables.ts';
import { FUNCTIONS } from '../../../infra/build/functions.ts';
import { functionVariables } from '../../../infra/stack/function-variables.ts';
import { localDeployment } from '../../../local/stack/local-deployment.ts';
import { AUDIT_TABLE, TIME_TO_LIVE_ATTRIBUTE } from '../../../src/adapters/dynamodb/audit-table.ts';
import { doctorWorld } from './doctor-world.ts';

const world = doctorWorld();

describe('a healthy deployment', () => {
  it('is all ok, subject by subject', async () => {
    const { status, findings } = await world.look();
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(new Set(findings.map(({ subject }) => subject)).size).toBe(11);
    expect(status).toBe(0);
  });

  it('is told as a table, with a word beside every mark', async () => {
    const { status, stdout } = await world.run();
    expect(status).toBe(0);
    expect(stdout).toContain('✓ ok');
    expect(stdout).toMatch(/\n\d+ ok\.\n$/);
  });

  it('is only read', async () => {
    await world.run();
    expect(
      world
        .requests()
        .map(({ action }) => action)
        .filter((action) => !/^(Get|Describe|List|Simulate)/.test(action)),
    ).toEqual([]);
  });

  it('tells of one subject alone', async () => {
    const { findings } = await world.look('--only', 'settler');
    expect(findings.map(({ check }) => check)).toEqual(['settler-rule']);
  });
});

it('never shows a secret, an environment value or a pepper', async () => {
  const secrets: string[] = [];
  const mark = (name: string) => {
    const text = `MARKER-${name}-0123456789abcdef`;
    secrets.push(text);
    return text;
  };
  for (const arn of world.account.secrets.keys())
    world.account.secrets.set(arn, JSON.stringify({ authToken: mark('token') }));
  world.variables('custom-email-sender')['BRAND_NAME'] = mark('brand');
  world.variables('settler')['SOMETHING'] = mark('something');
  world.outside.clear();
  for (const words of [[], ['--json']]) {
    const { stdout, stderr } = await world.run(...words);
    for (const secret of [...secrets, 'MARKER']) expect(stdout + stderr).not.toContain(secret);
  }
});

it('knows the table as it is defined', () => {
  const keys = (schema: readonly { AttributeName: string }[]) =>
    schema.map(({ AttributeName }) => AttributeName);
  expect(EXPECTED_TABLE).toEqual({
    key: keys(AUDIT_TABLE.KeySchema)[0],
    indexes: Object.fromEntries(
      AUDIT_TABLE.GlobalSecondaryIndexes.map((one) => [one.IndexName, keys(one.KeySchema)]),
    ),
    timeToLive: TIME_TO_LIVE_ATTRIBUTE,
  });
});

it.each(FUNCTIONS)('wants nothing of $name that the stack does not set', ({ name }) => {
  const set = functionVariables(
    name,
    localDeployment({
      statusCallbackUrl: 'https://example.com/twilio',
      issuer: 'https://example.com',
      policy: 'at-least-once',
    }),
  );
  const names = new Set(Object.keys(set));
  expect(missing([...WANTED_VARIABLES[name], ...(USUAL_VARIABLES[name] ?? [])], names)).toEqual([]);
});
