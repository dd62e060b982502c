import {
  DescribeKey$,
  GetKeyPolicy$,
  GetKeyRotationStatus$,
  ListGrants$,
} from '@aws-sdk/client-kms';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { Operation, Service } from '../wire/service.ts';
import { findKey, type OfKey } from './kms/find-key.ts';
import { type GrantsWanted, grantsOf } from './kms/grants-of.ts';

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
      answer: (input: OfKey, account) => ({ KeyMetadata: findKey(input, account).metadata }),
    },
    {
      operation: GetKeyPolicy$ as unknown as Operation,
      permission: 'kms:GetKeyPolicy',
      resource,
      answer(input: OfKey & { PolicyName?: string }, account) {
        const { policy } = findKey(input, account);
        const { PolicyName = 'default' } = input;
        if (PolicyName !== 'default') {
          throw new AwsError('NotFoundException', 'No such policy exists');
        }
        return { Policy: JSON.stringify(policy), PolicyName };
      },
    },
    {
      operation: GetKeyRotationStatus$ as unknown as Operation,
      permission: 'kms:GetKeyRotationStatus',
      resource,
      answer(input: OfKey, account) {
        const { metadata, rotation } = findKey(input, account);
        if (metadata['KeySpec'] !== 'SYMMETRIC_DEFAULT') {
          throw new AwsError('UnsupportedOperationException', 'The key is not symmetric.');
        }
        return {
          KeyId: metadata['Arn'],
          KeyRotationEnabled: rotation,
          ...(rotation ? { RotationPeriodInDays: 365 } : {}),
        };
      },
    },
    {
      operation: ListGrants$ as unknown as Operation,
      permission: 'kms:ListGrants',
      resource,
      answer: (input: OfKey & GrantsWanted, account) =>
        grantsOf(findKey(input, account).grants, input),
    },
  ],
};
