import { describe, expect, it } from 'vitest';
import { auditTableResource } from '../../infra/audit-table.ts';
import { AUDIT_TABLE } from '../../src/adapters/dynamodb/audit-table.ts';

describe('the audit table', () => {
  it('in CloudFormation is the one that local stack and tests make', () => {
    expect(auditTableResource('arn:key').Properties).toMatchObject(AUDIT_TABLE);
  });

  it('declares the attributes of its keys and no others, as DynamoDB demands', () => {
    const declared = AUDIT_TABLE.AttributeDefinitions.map(({ AttributeName }) => AttributeName);
    const schemas = [AUDIT_TABLE, ...AUDIT_TABLE.GlobalSecondaryIndexes];
    const used = schemas.flatMap(({ KeySchema }) => KeySchema.map((key) => key.AttributeName));
    expect([...declared].sort()).toEqual([...new Set<string>(used)].sort());
  });

  it('writes to the indexes of people once a row: they hold keys, which do not change', () => {
    const indexes = AUDIT_TABLE.GlobalSecondaryIndexes.filter(({ IndexName }) =>
      ['byUser', 'byUserName', 'byRecipient'].includes(IndexName),
    );
    expect(indexes).toHaveLength(3);
    for (const { KeySchema, Projection } of indexes) {
      expect(Projection).toEqual({ ProjectionType: 'KEYS_ONLY' });
      expect(KeySchema[1]).toEqual({ AttributeName: 'firstSeenAt', KeyType: 'RANGE' });
    }
  });

  it('deletes rows by a time in seconds', () => {
    expect(auditTableResource('arn:key').Properties.TimeToLiveSpecification).toEqual({
      AttributeName: 'expiresAt',
      Enabled: true,
    });
  });
});
