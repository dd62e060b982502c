import type { HttpTransport } from '../http/http-transport.ts';
import type { HttpLimits } from '../http/single-request.ts';
import { type AwsService, endpointOf } from './aws-service.ts';
import { environmentCredentials } from './environment-credentials.ts';
import { SdkRequestHandler } from './sdk-request-handler.ts';

/**
 * What every AWS client of ours is built with. Each setting the SDK would otherwise look for in
 * files and metadata at the first call is given, so nothing of that runs on the cold path.
 *
 * @param host the service's host prefix.
 * @param maxAttempts all requests of one call together; 1 where a second one could send twice.
 */
export function clientSettings(
  host: string,
  service: AwsService,
  transport: HttpTransport,
  limits: HttpLimits & { readonly maxAttempts: number },
) {
  return {
    region: service.region,
    endpoint: parts(endpointOf(host, service)),
    credentials: async () => environmentCredentials(),
    maxAttempts: limits.maxAttempts,
    retryMode: 'standard' as const,
    defaultsMode: 'standard' as const,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: async () => 'sealpost',
    // The SDK walks through every request and answer for its log, even one that logs nothing.
    logger: {} as never,
    requestHandler: new SdkRequestHandler(transport, limits),
  };
}

/** In the SDK's own form, which it would make of a text for each request. */
function parts(endpoint: string) {
  const { protocol, hostname, port, pathname } = new URL(endpoint);
  return { protocol, hostname, path: pathname, ...(port === '' ? {} : { port: Number(port) }) };
}
