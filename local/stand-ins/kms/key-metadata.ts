import type { KmsKey } from './kms-key-ring.ts';

/**
 * What DescribeKey tells of a key.
 *
 * @param createdAt - in seconds since 1970, as JSON 1.1 carries timestamps
 */
export function keyMetadata(key: KmsKey, createdAt: number): object {
  return {
    AWSAccountId: key.accountId,
    Arn: key.arn,
    CreationDate: createdAt,
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    Description: '',
    Enabled: key.enabled,
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    KeyId: key.id,
    KeyManager: 'CUSTOMER',
    KeySpec: 'SYMMETRIC_DEFAULT',
    KeyState: key.enabled ? 'Enabled' : 'Disabled',
    KeyUsage: 'ENCRYPT_DECRYPT',
    MultiRegion: key.id.startsWith('mrk-'),
    Origin: 'AWS_KMS',
  };
}
