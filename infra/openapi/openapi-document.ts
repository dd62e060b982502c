import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../src/handlers/audit-api/contract/answers.ts';
import * as fields from '../../src/handlers/audit-api/contract/fields.ts';
import { ROUTES, type RouteName } from '../../src/handlers/audit-api/contract/routes.ts';
import { operationOfRoute } from './operation-of-route.ts';

const DESCRIPTION = [
  'What became of the messages that Amazon Cognito had us send, for the people who are asked about them.',
  'Every look needs a reason and leaves a trace. Addresses and reasons stand in bodies, never in URLs.',
  'A refusal is a problem document (RFC 9457): decide by its `type`. Every answer is `no-store`.',
].join(' ');

const ITSELF = {
  get: {
    operationId: 'openapi',
    summary: 'This document',
    security: [],
    responses: {
      200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: {} } } },
    },
  },
};

/** The API's description, made of the table that the API itself is made of. */
export function openApiDocument(): object {
  const paths: ZodOpenApiPathsObject = { '/openapi.json': ITSELF };
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { path, method } = ROUTES[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOfRoute(name) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Sealpost audit API', version: '1', description: DESCRIPTION },
      servers: [{ url: '/' }, { url: '/api', description: 'At the origin of the console.' }],
      paths,
      components: {
        securitySchemes: {
          staff: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              "An access token of the staff's OpenID provider. Its groups give a role in each user pool.",
          },
        },
        schemas: {
          Delivery: answers.delivery,
          StoryStep: answers.storyStep,
          AccessLogEntry: answers.accessLogEntry,
          Problem: answers.problem,
          PersonKey: fields.personKey,
          Filter: fields.filter,
          Status: fields.status,
          Purpose: fields.purpose,
        } as never,
      },
    },
    {
      override: ({ jsonSchema }) => {
        // A format says it better than the expression behind it.
        if (jsonSchema.format === 'date-time') jsonSchema.pattern = 'Z$';
        if (jsonSchema.type === 'integer' && jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
          delete jsonSchema.maximum;
          if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
        }
      },
    },
  );
}
