import type { IncomingMessage } from 'node:http';
import { NormalizedSchema } from '@smithy/core/schema';
import type { Action, Asked, Service } from './service.ts';

/** An action of a service that tells them by method and path, and has members everywhere. */
export function findByPath(
  service: Service,
  request: IncomingMessage,
  body: string,
): Asked | undefined {
  const url = new URL(request.url ?? '/', 'http://localhost');
  for (const action of service.actions) {
    const [, , , traits] = action.operation;
    const http = typeof traits === 'object' ? traits.http : undefined;
    const labels =
      http !== undefined && http[0] === request.method ? labelsIn(http[1], url.pathname) : null;
    if (labels === null) continue;
    return { action, input: () => ({ ...membersIn(action, request, url, body), ...labels }) };
  }
  return undefined;
}

/** What stands at the places in braces; null when the path is another. */
function labelsIn(template: string, path: string): Record<string, string> | null {
  const [wanted = '', given = ''] = [template, path].map((one) => one.replace(/\/$/, ''));
  const parts = given.split('/');
  const places = wanted.split('/');
  if (parts.length !== places.length) return null;
  const labels: Record<string, string> = {};
  for (const [index, place] of places.entries()) {
    const part = decodeURIComponent(parts[index] ?? '');
    const label = /^\{(\w+)\}$/.exec(place)?.[1];
    if (label !== undefined) labels[label] = part;
    else if (place !== part) return null;
  }
  return labels;
}

/**
 * Members that stand in the query, in headers, or are all there is in the body; none of the actions
 * here has several in its body. Whatever stands where the model has nothing is kept under a name that
 * no member has, for whoever checks.
 */
function membersIn(
  action: Action,
  request: IncomingMessage,
  url: URL,
  body: string,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const queries = new Set(url.searchParams.keys());
  let payload: string | undefined;
  for (const [name, member] of NormalizedSchema.of(action.operation[4]()).structIterator()) {
    const { httpQuery, httpHeader, httpPayload } = member.getMergedTraits();
    if (typeof httpQuery === 'string') {
      const text = url.searchParams.get(httpQuery);
      if (text !== null) read[name] = member.isNumericSchema() ? Number(text) : text;
      queries.delete(httpQuery);
    } else if (typeof httpHeader === 'string') {
      const text = request.headers[httpHeader.toLowerCase()];
      if (text !== undefined) read[name] = text;
    } else if (httpPayload) payload = name;
  }
  for (const name of queries) read[`?${name}`] = url.searchParams.get(name);
  if (payload !== undefined) return { ...read, [payload]: body };
  return body === '' ? read : { ...read, 'a body': body };
}
