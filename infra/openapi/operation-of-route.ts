import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import {
  ROUTES,
  type Route,
  type RouteName,
} from '../../src/handlers/audit-api/contract/routes.ts';
import { PROBLEMS } from '../../src/handlers/audit-api/problems.ts';
import { ANSWER_EXAMPLES, REQUEST_EXAMPLES } from './examples.ts';
import { CSV_HEADERS } from './headers.ts';
import { refusalResponse } from './refusal-response.ts';
import { refusalsOfRoute } from './refusals-of-route.ts';

/** How a route stands in the OpenAPI document. */
export function operationOfRoute(name: RouteName): ZodOpenApiOperationObject {
  const route: Route = ROUTES[name];
  const { action, summary, method, request } = route;
  return {
    operationId: name,
    summary,
    ...(action === null ? {} : { description: `In the access log: \`${action}\`.` }),
    security: [{ staff: [] }],
    ...(method === 'GET'
      ? { requestParams: { query: request as never } }
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: request as never, example: REQUEST_EXAMPLES[name] },
            },
          },
        }),
    responses: { 200: answerOf(name, route), ...refusalsOf(route) },
  };
}

function answerOf(name: RouteName, { answer }: Route): ZodOpenApiResponseObject {
  const example = ANSWER_EXAMPLES[name];
  if (answer !== 'csv') {
    const content = { 'application/json': { schema: answer as never, example } };
    return { description: 'The answer.', content };
  }
  return {
    description: 'Some lines of the file; the first piece begins with the names of the columns.',
    headers: CSV_HEADERS,
    content: { 'text/csv; charset=utf-8': { schema: { type: 'string' }, example } },
  };
}

/** By status; one status may stand for several refusals, which their `type` tells apart. */
function refusalsOf(route: Route): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(refusalsOfRoute(route), (word) => PROBLEMS[word].status);
  return Object.fromEntries(
    [...byStatus].map(([status, words]) => [status, refusalResponse(status, words)]),
  );
}
