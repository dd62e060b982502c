import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, KeyRecord } from '../../account.ts';

export interface OfKey {
  /** An ARN or an id; the account has no aliases. */
  readonly KeyId: string;
}

const ARN = /^arn:[\w-]+:kms:([\w-]+):(\d{12}):(key|alias)\/([\w/-]+)$/;

/** @throws AwsError NotFoundException, in the words that KMS has for each kind of name */
export function findKey(
  { KeyId }: OfKey,
  { keys, region, accountId }: ControlPlaneAccount,
): KeyRecord {
  const here = `arn:aws:kms:${region}:${accountId}:`;
  const arn = KeyId.startsWith('arn:')
    ? KeyId
    : `${here}${KeyId.startsWith('alias/') ? '' : 'key/'}${KeyId}`;
  const [, theirs, , kind] = ARN.exec(arn) ?? [];
  if (theirs === undefined) throw notFound(`Invalid keyId '${KeyId}'`);
  if (theirs !== region) throw notFound(`Invalid arn ${theirs}`);
  if (kind === 'alias') throw notFound(`Alias ${arn} is not found.`);
  const key = keys.get(arn);
  if (key === undefined) throw notFound(`Key '${arn}' does not exist`);
  return key;
}

function notFound(message: string): AwsError {
  return new AwsError('NotFoundException', message);
}
