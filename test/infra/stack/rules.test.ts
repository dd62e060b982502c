import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CfnResource } from 'aws-cdk-lib';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { sealpostApp } from '../../../infra/stack/sealpost-app.ts';
import type { SealpostStack } from '../../../infra/stack/sealpost-stack.ts';
import { ofType, templateOf } from './template.ts';

/** @returns the ids of the rules that are broken, warnings too; and what synth says of them */
function brokenBy(plant: (stack: SealpostStack) => void): { rules: string[]; refused: boolean } {
  const outdir = mkdtempSync(join(tmpdir(), 'sealpost-planted-'));
  const { app, stack } = sealpostApp({
    stackName: 'Sealpost',
    code: 'in-bucket',
    outdir,
    email: true,
    sms: true,
    staff: true,
  });
  plant(stack);
  let refused = false;
  try {
    app.synth();
  } catch {
    refused = true;
  }
  const path = join(outdir, 'validation-report.json');
  const report = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : null;
  rmSync(outdir, { recursive: true });
  const rules = report?.pluginReports.flatMap(({ violations }) =>
    violations.map(({ ruleName }) => ruleName),
  );
  return { rules: [...new Set(rules ?? [])].sort(), refused };
}

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly { readonly ruleName: string }[];
  }[];
}

const settlerOf = ({ sealpost }: SealpostStack) =>
  sealpost.functions.get('settler')?.lambda.node.defaultChild as CfnResource;

describe('the rules that a stack is made under', () => {
  it('are kept by every stack that can be wished for', () => {
    for (const [email, sms, staff] of [
      [true, true, true],
      [true, true, false],
      [true, false, true],
      [true, false, false],
      [false, true, true],
      [false, true, false],
    ] as const) {
      expect(Object.keys(templateOf({ email, sms, staff }).Resources).length).toBeGreaterThan(50);
    }
  });

  it('let a stack with nothing planted pass without a word', () => {
    expect(brokenBy(() => undefined)).toEqual({ rules: [], refused: false });
  });

  it.each<[string, string, (stack: SealpostStack) => unknown]>([
    ['a bucket that talks in clear', 'AwsSolutions-S10', (stack) => new Bucket(stack, 'Planted')],
    [
      'a permission for everything',
      'AwsSolutions-IAM5[Resource::*]',
      ({ sealpost }) =>
        sealpost.functions
          .get('settler')
          ?.role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] })),
    ],
    [
      'a table without recovery',
      'AwsSolutions-DDB3',
      ({ sealpost }) => {
        const table = sealpost.node.findChild('AuditTable') as CfnTable;
        table.pointInTimeRecoverySpecification = { pointInTimeRecoveryEnabled: false };
      },
    ],
    [
      'a property that CloudFormation does not have',
      'F3002',
      (stack) => settlerOf(stack).addPropertyOverride('Memory', 128),
    ],
    [
      'a value of the wrong type',
      'F3012',
      (stack) => settlerOf(stack).addPropertyOverride('MemorySize', ['much']),
    ],
    [
      'a property that is missing',
      'F3003',
      (stack) => settlerOf(stack).addPropertyDeletionOverride('Role'),
    ],
  ])('refuse %s', (_, rule, plant) => {
    const { rules, refused } = brokenBy(plant);
    expect(rules).toContain(rule);
    expect(refused).toBe(true);
  });

  it('complain of a value that CloudFormation does not know', () => {
    const planted = brokenBy((stack) =>
      settlerOf(stack).addPropertyOverride('Architectures', ['arm65']),
    );
    expect(planted.rules).toContain('W3030');
  });
});

describe('a template', () => {
  it('asks only for what its parts need', () => {
    const asked = Object.keys(templateOf({ sms: false, staff: false }).Parameters);
    expect(asked.filter((name) => /Twilio|Oidc|SignIn|Phone/.test(name))).toEqual([]);
    expect(asked).toContain('EmailFrom');
  });

  it('is small enough for CloudFormation, which takes a megabyte', () => {
    expect(JSON.stringify(templateOf()).length).toBeLessThan(500_000);
  });

  it('has a description for everything that it asks for', () => {
    for (const [name, { Description }] of Object.entries(templateOf().Parameters)) {
      expect([name, String(Description).length > 10]).toEqual([name, true]);
    }
  });

  it('keeps the audit, its key, the codes’ key and the pepper when the stack goes', () => {
    const template = templateOf();
    const kept = Object.values(template.Resources)
      .filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')
      .map(({ Type }) => Type)
      .sort();
    expect(kept).toEqual([
      'AWS::DynamoDB::Table',
      'AWS::KMS::Key',
      'AWS::KMS::Key',
      'AWS::SecretsManager::Secret',
    ]);
    expect(ofType(template, 'AWS::S3::Bucket')[0]?.[1].DeletionPolicy).toBe('Delete');
  });
});
