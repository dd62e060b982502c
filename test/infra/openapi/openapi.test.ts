import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { OPENAPI_FILE, openApiText } from '../../../infra/openapi/build-openapi.ts';
import { ANSWER_EXAMPLES, REQUEST_EXAMPLES } from '../../../infra/openapi/examples.ts';
import { ROUTES, type RouteName } from '../../../src/handlers/audit-api/contract/routes.ts';
import { OPENAPI_RULES } from './openapi-rules.ts';

type Json = Readonly<Record<string, unknown>>;

const document = JSON.parse(await readFile(OPENAPI_FILE, 'utf8')) as Json & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
interface Operation {
  readonly operationId: string;
  readonly security: readonly Json[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
type Content = Readonly<
  Record<
    string,
    {
      readonly schema: Json;
      readonly example?: unknown;
      readonly examples?: Readonly<Record<string, { value: unknown }>>;
    }
  >
>;

const NAMES = Object.keys(ROUTES) as RouteName[];

function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv;
}

/** Every object of a certain kind within the document, with the place where it stands. */
function* within(value: unknown, place = '#'): Generator<readonly [string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  yield [place, value as Json];
  for (const [name, member] of Object.entries(value)) {
    yield* within(member, `${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

describe('the description of the API', () => {
  it('is as fresh as the routes and schemas: npm run build:openapi', async () => {
    expect(await readFile(OPENAPI_FILE, 'utf8')).toBe(openApiText());
  });

  it('keeps to the rules of OpenAPI 3.1, and each of its schemas to JSON Schema 2020-12', () => {
    const validate = validator().compile(OPENAPI_RULES);
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('holds no reference that leads nowhere, and nothing that is not referred to', () => {
    const places = new Set([...within(document)].map(([place]) => place));
    const refs = [...within(document)].flatMap(([, { $ref }]) =>
      typeof $ref === 'string' ? [$ref] : [],
    );
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => !places.has(ref))).toEqual([]);
    const parts = [...places].filter((place) =>
      /^#\/components\/(schemas|responses)\/[^/]+$/.test(place),
    );
    expect(parts.filter((part) => !refs.includes(part))).toEqual([]);
  });

  it('has every route once, under its own name, and no other but itself', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${operationId} ${method} ${path}`,
      ),
    );
    expect(operations.toSorted()).toEqual(
      [
        'openapi get /openapi.json',
        ...NAMES.map((name) => `${name} ${ROUTES[name].method.toLowerCase()} ${ROUTES[name].path}`),
      ].toSorted(),
    );
  });

  it('wants a token for all but itself', () => {
    for (const { operationId, security } of Object.values(document.paths).flatMap(
      Object.values,
    ) as Operation[]) {
      expect(security).toEqual(operationId === 'openapi' ? [] : [{ staff: [] }]);
    }
  });

  it('says nothing of this deployment or of anybody', () => {
    expect(JSON.stringify(document)).not.toMatch(/[a-z]@[a-z]|amazonaws|\d{12}/);
  });
});

describe('its examples', () => {
  const ajv = validator();
  ajv.addSchema(document, 'openapi');
  const media = [...within(document)].filter(
    ([, value]) => 'schema' in value && ('example' in value || 'examples' in value),
  );

  it('are there for every route and refusal', () => {
    expect(media.length).toBeGreaterThan(2 * NAMES.length);
  });

  it.each(media)('at %s are what the schema there wants', (place, { example, examples }) => {
    const pointer = place
      .split('/')
      .map((step) => encodeURIComponent(step).replaceAll('%7E', '~'))
      .join('/')
      .replace('%23', '#');
    const validate = ajv.compile({ $ref: `openapi${pointer}/schema` });
    const values = Object.values((examples ?? {}) as Record<string, { value: unknown }>).map(
      ({ value }) => value,
    );
    for (const value of example === undefined ? values : [example, ...values]) {
      validate(value);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it.each(NAMES)('of %s are read by the API, too', (name) => {
    const { request, answer } = ROUTES[name];
    expect(z.safeParse(request, REQUEST_EXAMPLES[name]).success).toBe(true);
    if (answer !== 'csv') expect(z.safeParse(answer, ANSWER_EXAMPLES[name]).success).toBe(true);
  });
});

describe('the rules', () => {
  it.each([
    ['another version', { openapi: '3.0.3' }],
    ['no title', { info: { version: '1' } }],
    ['a path without its slash', { paths: { 'v1/me': {} } }],
    ['an answer without a description', { paths: { '/x': { get: operationWith({ 200: {} }) } } }],
    [
      'an answer that is no status',
      { paths: { '/x': { get: operationWith({ ok: { description: 'x' } }) } } },
    ],
    ['a schema that is none', { components: { schemas: { X: { type: 'text' } } } }],
    ['a member that nobody knows', { webhook: {} }],
  ])('see %s', (_what, change) => {
    const validate = validator().compile(OPENAPI_RULES);
    expect(validate({ ...document, ...change })).toBe(false);
  });
});

function operationWith(responses: object) {
  return { operationId: 'x', summary: 'x', security: [], responses };
}
