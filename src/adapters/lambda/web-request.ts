import type { HttpRequestEvent } from './read-http-request.ts';

/** Nominal: routes are told by their path, and nothing trusts a host. */
const ORIGIN = 'https://api.invalid';

/** The methods that API Gateway passes on. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Whatever a URL parser would mend is no address: there is one spelling for each. */
const PATH = /^(\/[\w-][\w.-]*)+$/;

/** Of visible ASCII and spaces, as a header may be; others are as good as absent. */
const HEADER_VALUE = /^[ -~]*$/;

/**
 * A request of API Gateway as the web platform's `Request`, which routers read.
 *
 * @param names of the headers to keep, in lower case.
 * @returns null when there can be no such request.
 */
export function webRequest(
  { method, path, query, headers, body }: HttpRequestEvent,
  names: readonly string[],
): Request | null {
  if (!METHODS.includes(method) || !PATH.test(path)) return null;
  const kept = names.flatMap((name) => {
    const value = headers[name];
    return value !== undefined && HEADER_VALUE.test(value) ? [[name, value] as const] : [];
  });
  return new Request(`${ORIGIN}${path}${query === '' ? '' : `?${query}`}`, {
    method,
    headers: new Headers(kept.map(([name, value]): [string, string] => [name, value])),
    ...(method === 'GET' || method === 'HEAD' || body === '' ? {} : { body }),
  });
}
