import * as z from 'zod/mini';
import { failed, type Result, success } from '../../domain/result.ts';
import { type RequestOf, ROUTES, type RouteName } from './contract/routes.ts';
import { fieldOfIssue } from './field-of-issue.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { type Refusal, wrongField } from './refusal.ts';

/** What is asked for, held to the route's schema. */
export async function readRequest<Name extends RouteName>(
  name: Name,
  request: Request,
): Promise<Result<RequestOf<Name>, Refusal>> {
  const { method, request: schema } = ROUTES[name];
  const isQuery = method === 'GET';
  const fields = isQuery ? readQuery(new URL(request.url).searchParams) : await readBody(request);
  if (!fields.ok) return fields;
  const read = z.safeParse(schema, fields.value);
  if (read.success) return success(read.data as RequestOf<Name>);
  const [issue] = read.error.issues;
  const whole = isQuery ? 'query' : 'body';
  return failed(wrongField(issue === undefined ? whole : fieldOfIssue(issue, whole)));
}
