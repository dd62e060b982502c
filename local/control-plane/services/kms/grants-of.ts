import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { Json } from '../../account.ts';

export interface GrantsWanted {
  readonly GrantId?: string;
  readonly GranteePrincipal?: string;
  /** From 1 to 100. */
  readonly Limit?: number;
  readonly Marker?: string;
}

/** A page of a key's grants, as ListGrants answers. */
export function grantsOf(
  grants: readonly Json[],
  { GrantId, GranteePrincipal, Limit = 50, Marker = '0' }: GrantsWanted,
) {
  if (!/^\d+$/.test(Marker)) throw new AwsError('InvalidMarkerException', 'Could not read marker');
  const fitting = grants.filter(
    (grant) =>
      (GrantId === undefined || grant['GrantId'] === GrantId) &&
      (GranteePrincipal === undefined || grant['GranteePrincipal'] === GranteePrincipal),
  );
  const from = Number(Marker);
  const to = from + Limit;
  const isTruncated = to < fitting.length;
  return {
    Grants: fitting.slice(from, to),
    Truncated: isTruncated,
    ...(isTruncated ? { NextMarker: String(to) } : {}),
  };
}
