import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LOCAL_ACCOUNT } from './local-account.ts';

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** What API Gateway hands over as text; everything else goes in base64. */
const TEXT = /^(text\/|application\/(json|[\w.-]+\+json|xml|javascript)\b)/i;

/**
 * A request as API Gateway's HTTP APIs hand it to a function: payload format 2.0.
 *
 * @param at when it came, in milliseconds since 1970
 */
export function gatewayEvent(request: Asked, body: Buffer, at: number): object {
  const { rawPath, rawQueryString } = addressOf(request);
  const type = request.headers['content-type'] ?? '';
  const text = TEXT.test(type);
  const host = request.headers.host ?? '';
  const query = queryParameters(rawQueryString);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: joined(request.headers),
    ...(query === null ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: LOCAL_ACCOUNT.accountId,
      apiId: 'local',
      domainName: host.replace(/:\d+$/, ''),
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date(at).toUTCString(),
      timeEpoch: at,
    },
    ...(body.length === 0 ? {} : { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

function addressOf({ url = '/' }: Asked): { rawPath: string; rawQueryString: string } {
  const mark = url.indexOf('?');
  return mark < 0
    ? { rawPath: url, rawQueryString: '' }
    : { rawPath: url.slice(0, mark), rawQueryString: url.slice(mark + 1) };
}

/** Values of one name with commas between them; null when there is none. */
function queryParameters(query: string): Record<string, string> | null {
  const given = new URLSearchParams(query);
  const names = [...new Set(given.keys())];
  if (names.length === 0) return null;
  return Object.fromEntries(names.map((name) => [name, given.getAll(name).join(',')]));
}

function joined(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
  );
}
