import type { IncomingMessage } from 'node:http';
import { NormalizedSchema } from '@smithy/core/schema';
import { readQuery } from './read-query.ts';
import type { Action, Service } from './service.ts';

/** What a request asks of a service. */
export interface Asked {
  readonly action: Action;
  /** As JSON; throws SyntaxError when it is none. */
  readonly input: () => Record<string, unknown>;
}

/** @returns undefined when the service has no such action */
export function findAction(
  service: Service,
  request: IncomingMessage,
  body: string,
): Asked | undefined {
  if (service.protocol === 'json') return byTarget(service, request, body);
  return service.protocol === 'query' ? byName(service, body) : byPath(service, request, body);
}

const named = ({ actions }: Service, name: string) =>
  actions.find(({ operation }) => operation[2] === name);

function byTarget(service: Service, request: IncomingMessage, body: string): Asked | undefined {
  const [prefix, name = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  const type = `application/x-amz-json-${service.version ?? '1.1'}`;
  const fits = prefix === service.target && request.headers['content-type'] === type;
  const action = fits ? named(service, name) : undefined;
  return action && { action, input: () => JSON.parse(body) };
}

function byName(service: Service, body: string): Asked | undefined {
  const parameters = new URLSearchParams(body);
  const action = named(service, parameters.get('Action') ?? '');
  return action && { action, input: () => readQuery(action.operation[4](), parameters) };
}

function byPath(service: Service, request: IncomingMessage, body: string): Asked | undefined {
  const url = new URL(request.url ?? '/', 'http://localhost');
  for (const action of service.actions) {
    const [, , , traits] = action.operation;
    const http = typeof traits === 'object' ? traits.http : undefined;
    const labels =
      http !== undefined && http[0] === request.method ? labelsIn(http[1], url.pathname) : null;
    if (labels === null) continue;
    return { action, input: () => ({ ...labels, ...bound(action, request, url, body) }) };
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

/** Members that stand in the query, in headers or in the body. */
function bound(action: Action, request: IncomingMessage, url: URL, body: string): object {
  const schema = NormalizedSchema.of(action.operation[4]());
  const read: Record<string, unknown> = {};
  let hasPayload = false;
  for (const [name, member] of schema.structIterator()) {
    const { httpQuery, httpHeader, httpPayload } = member.getMergedTraits();
    const inQuery = typeof httpQuery === 'string' ? url.searchParams.get(httpQuery) : null;
    const inHeader =
      typeof httpHeader === 'string' ? request.headers[httpHeader.toLowerCase()] : undefined;
    if (inQuery !== null) read[name] = member.isNumericSchema() ? Number(inQuery) : inQuery;
    if (inHeader !== undefined) read[name] = inHeader;
    if (httpPayload) {
      hasPayload = true;
      read[name] = body;
    }
  }
  return hasPayload || body === '' ? read : { ...read, ...(JSON.parse(body) as object) };
}
