import { AUDIT_TABLE, TIME_TO_LIVE_ATTRIBUTE } from '../src/adapters/dynamodb/audit-table.ts';

/**
 * The audit table as a CloudFormation resource, made from the one definition: on demand, encrypted,
 * with point-in-time recovery, kept when the stack goes.
 *
 * @param keyArn the customer-managed key that encrypts it.
 */
export function auditTableResource(keyArn: string) {
  return {
    Type: 'AWS::DynamoDB::Table',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      ...AUDIT_TABLE,
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: keyArn },
      TimeToLiveSpecification: { AttributeName: TIME_TO_LIVE_ATTRIBUTE, Enabled: true },
    },
  } as const;
}
