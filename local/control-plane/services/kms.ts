import {
  DescribeKey$,
  GetKeyPolicy$,
  GetKeyRotationStatus$,
  ListGrants$,
} from '@aws-sdk/client-kms';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, KeyRecord } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

type OfKey = { readonly KeyId: string };

/** By ARN or by id; an alias is another name that this account does not have. */
function keyOf({ KeyId }: OfKey, { keys, region, accountId }: ControlPlaneAccount): KeyRecord {
  const arn = KeyId.startsWith('arn:') ? KeyId : `arn:aws:kms:${region}:${accountId}:key/${KeyId}`;
  const key = keys.get(arn);
  if (key !== undefined) return key;
  throw new AwsError('NotFoundException', `Key '${arn}' does not exist`);
}

const resource = ({ KeyId }: OfKey) => KeyId;

/** AWS KMS, as far as what a key is and who may use it. */
export const KMS: Service = {
  signingName: 'kms',
  protocol: 'json',
  target: 'TrentService',
  invalid: 'ValidationException',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: DescribeKey$ as unknown as Operation,
      permission: 'kms:DescribeKey',
      resource,
      answer: (input: OfKey, account) => ({ KeyMetadata: keyOf(input, account).metadata }),
    },
    {
      operation: GetKeyPolicy$ as unknown as Operation,
      permission: 'kms:GetKeyPolicy',
      resource,
      answer: (input: OfKey, account) => ({
        Policy: JSON.stringify(keyOf(input, account).policy),
        PolicyName: 'default',
      }),
    },
    {
      operation: GetKeyRotationStatus$ as unknown as Operation,
      permission: 'kms:GetKeyRotationStatus',
      resource,
      answer: (input: OfKey, account) => ({
        KeyRotationEnabled: keyOf(input, account).rotation,
      }),
    },
    {
      operation: ListGrants$ as unknown as Operation,
      permission: 'kms:ListGrants',
      resource,
      answer: (input: OfKey, account) => ({
        Grants: keyOf(input, account).grants,
        Truncated: false,
      }),
    },
  ],
};
