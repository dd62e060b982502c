/** What of a request a test chooses. */
export interface HttpWish {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly base64?: boolean;
  /** Which of the two services hands the request over; both use payload format 2.0. */
  readonly by?: 'api-gateway' | 'function-url';
}

/** A request as API Gateway's HTTP API, or a function URL, makes an event of it. */
export function httpEvent({ url, body, headers, method, base64, by }: HttpWish): object {
  const { hostname, pathname, search } = new URL(url);
  const viaGateway = by !== 'function-url';
  const route = viaGateway ? `${method ?? 'POST'} ${pathname}` : '$default';
  return {
    version: '2.0',
    routeKey: route,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: {
      host: hostname,
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'TwilioProxy/1.1',
      'x-forwarded-proto': 'https',
      ...headers,
    },
    requestContext: {
      accountId: viaGateway ? '111122223333' : 'anonymous',
      apiId: 'a1b2c3d4e5',
      domainName: hostname,
      requestId: 'req-1',
      routeKey: route,
      stage: '$default',
      timeEpoch: 1_790_000_000_000,
      http: {
        method: method ?? 'POST',
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.7',
        userAgent: 'TwilioProxy/1.1',
      },
    },
    body: base64 === true ? Buffer.from(body).toString('base64') : Buffer.from(body).toString(),
    isBase64Encoded: base64 === true,
  };
}
