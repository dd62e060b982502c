import type { IncomingMessage } from 'node:http';
import { findByPath } from './find-by-path.ts';
import { readQuery } from './read-query.ts';
import type { Asked, Service } from './service.ts';

/** @returns undefined when the service has no such action, or is not spoken to like this */
export function findAction(
  service: Service,
  request: IncomingMessage,
  body: string,
): Asked | undefined {
  if (service.protocol === 'rest') return findByPath(service, request, body);
  if (request.method !== 'POST' || request.url !== '/') return undefined;
  return service.protocol === 'json'
    ? byTarget(service, request, body)
    : byName(service, request, body);
}

const named = ({ actions }: Service, name: string) =>
  actions.find(({ operation }) => operation[2] === name);

function byTarget(service: Service, request: IncomingMessage, body: string): Asked | undefined {
  const [prefix, name = '', ...more] = String(request.headers['x-amz-target'] ?? '').split('.');
  const fits =
    prefix === service.target &&
    more.length === 0 &&
    typeOf(request) === `application/x-amz-json-${service.version ?? '1.1'}`;
  const action = fits ? named(service, name) : undefined;
  return action && { action, input: () => JSON.parse(body) };
}

function byName(service: Service, request: IncomingMessage, body: string): Asked | undefined {
  const parameters = new URLSearchParams(body);
  const fits =
    parameters.get('Version') === service.apiVersion &&
    typeOf(request) === 'application/x-www-form-urlencoded';
  const action = fits ? named(service, parameters.get('Action') ?? '') : undefined;
  return action && { action, input: () => readQuery(action.operation[4](), parameters) };
}

function typeOf({ headers }: IncomingMessage): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim();
}
