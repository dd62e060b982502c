/** Where a service of AWS is. */
export interface AwsService {
  readonly region: string;
  /** Another address than the service's own, such as a local stack's. */
  readonly endpoint: string | null;
}

/**
 * The address of a service: the configured one, or its own in the Region's partition (commercial,
 * GovCloud, China). Clients are given it, so that none evaluates the SDK's endpoint rules for it.
 *
 * @param host the service's host prefix: `kms`, `dynamodb`, `email`.
 */
export function endpointOf(host: string, { region, endpoint }: AwsService): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return endpoint ?? `https://${host}.${region}.${domain}`;
}
