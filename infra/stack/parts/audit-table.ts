import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnTable, type CfnTableProps } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { AUDIT_TABLE, TIME_TO_LIVE_ATTRIBUTE } from '../../../src/adapters/dynamodb/audit-table.ts';

export interface AuditTable {
  readonly name: string;
  readonly arn: string;
}

/** The audit table as the one definition has it. It stays when the stack goes. */
export function auditTable(scope: Construct, key: IKey): AuditTable {
  const table = new CfnTable(scope, 'AuditTable', {
    ...(inCamelCase(AUDIT_TABLE) as CfnTableProps),
    deletionProtectionEnabled: true,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    sseSpecification: { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: key.keyArn },
    timeToLiveSpecification: { attributeName: TIME_TO_LIVE_ATTRIBUTE, enabled: true },
  });
  table.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return { name: table.ref, arn: table.attrArn };
}

/** DynamoDB and CloudFormation write members with a capital, CDK without. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      inCamelCase(member),
    ]),
  );
}
