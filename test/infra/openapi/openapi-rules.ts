/**
 * What OpenAPI 3.1 wants of a document, as far as ours goes: which members an object must have and
 * which it may, written down from the specification's tables as JSON Schema. A member that we do not
 * use is not in here, so that a slip of the generator is seen.
 */
const text = { type: 'string', minLength: 1 };
const reference = {
  type: 'object',
  required: ['$ref'],
  properties: { $ref: { type: 'string', pattern: '^#/components/' } },
  additionalProperties: false,
};
const orReference = (schema: object) => ({
  if: { required: ['$ref'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: reference,
  else: schema,
});
const mapOf = (schema: object, pattern = '^[\\w./{}~ ;=*+-]+$') => ({
  type: 'object',
  patternProperties: { [pattern]: schema },
  additionalProperties: false,
});
const object = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const schemaObject = { $ref: 'https://json-schema.org/draft/2020-12/schema' };
const mediaType = object(
  {
    schema: schemaObject,
    example: {},
    examples: mapOf(object({ value: {}, summary: text }, ['value'])),
  },
  ['schema'],
);
const content = mapOf(mediaType, '^[a-z]+/[a-z+.-]+(; charset=utf-8)?$');
const header = object({ description: text, schema: schemaObject }, ['schema']);
const response = object({ description: text, headers: mapOf(header), content }, ['description']);
const parameter = object(
  {
    name: text,
    in: { enum: ['query', 'header', 'path', 'cookie'] },
    required: { type: 'boolean' },
    description: text,
    schema: schemaObject,
  },
  ['name', 'in', 'schema'],
);
const security = { type: 'array', items: mapOf({ type: 'array', items: text }) };
const operation = object(
  {
    operationId: { type: 'string', pattern: '^[a-zA-Z]+$' },
    summary: text,
    description: text,
    security,
    parameters: { type: 'array', items: parameter, uniqueItems: true },
    requestBody: object({ content, required: { type: 'boolean' } }, ['content']),
    responses: { ...mapOf(orReference(response), '^[1-5]\\d\\d$'), minProperties: 1 },
  },
  ['operationId', 'summary', 'security', 'responses'],
);
const pathItem = object(
  Object.fromEntries(['get', 'post', 'put', 'patch', 'delete'].map((name) => [name, operation])),
  [],
);
const securityScheme = object(
  {
    type: { const: 'http' },
    scheme: { const: 'bearer' },
    bearerFormat: text,
    description: text,
  },
  ['type', 'scheme'],
);

export const OPENAPI_RULES = object(
  {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: object({ title: text, version: text, description: text }, ['title', 'version']),
    servers: { type: 'array', items: object({ url: text, description: text }, ['url']) },
    paths: mapOf(pathItem, '^/'),
    components: object(
      {
        schemas: mapOf(schemaObject, '^[\\w.-]+$'),
        responses: mapOf(response, '^[\\w.-]+$'),
        securitySchemes: mapOf(securityScheme, '^[\\w.-]+$'),
      },
      [],
    ),
  },
  ['openapi', 'info', 'paths'],
);
