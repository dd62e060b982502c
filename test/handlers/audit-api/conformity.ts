import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { ROUTES, type RouteName } from '../../../src/handlers/audit-api/contract/routes.ts';
import openapi from '../../../src/handlers/audit-api/openapi.json' with { type: 'json' };
import type { Answer } from './audit-api-world.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(openapi, 'openapi');
const compiled = new Map<string, ValidateFunction>();

type Member = Readonly<Record<string, unknown>> | undefined;

/** In what an answer is not as the description of the API says; empty when it is. */
export function nonconformities(route: RouteName, { status, headers, json }: Answer): string[] {
  const { path, method } = ROUTES[route];
  const responses = at(openapi, ['paths', path, method.toLowerCase(), 'responses']);
  const named = at(responses, [String(status)]);
  const ref = named?.['$ref'];
  const steps =
    typeof ref === 'string'
      ? ref.slice(2).split('/')
      : ['paths', path, method.toLowerCase(), 'responses', String(status)];
  if (named === undefined) return [`${status} is not described`];

  const type = headers['content-type'] ?? '';
  const content = [...steps, 'content', type, 'schema'];
  if (at(openapi, content) === undefined) return [`${status} is not described as ${type}`];
  const missing = Object.keys(at(openapi, [...steps, 'headers']) ?? {}).filter(
    (name) => status >= 400 && headers[name.toLowerCase()] === undefined,
  );
  const faults = json === null ? [] : schemaFaults(content, json);
  return [...missing.map((name) => `no ${name}`), ...faults];
}

function schemaFaults(steps: readonly string[], value: unknown): string[] {
  const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('/', '~1'))).join('/');
  const $ref = `openapi#/${pointer}`;
  const validate = compiled.get($ref) ?? ajv.compile({ $ref });
  compiled.set($ref, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function at(start: unknown, steps: readonly string[]): Member {
  return steps.reduce<Member>((value, step) => value?.[step] as Member, start as Member);
}
