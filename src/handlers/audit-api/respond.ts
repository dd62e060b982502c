import { PROBLEMS, problemOf } from './problems.ts';
import type { Refusal } from './refusal.ts';

/** On every answer: it is about people. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

type Headers = Readonly<Record<string, string>>;

export function respond(body: object | string, contentType: string, headers: Headers): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { headers: { ...ALWAYS, 'content-type': contentType, ...headers } });
}

/** A refusal as `application/problem+json`. */
export function refuse(refusal: Refusal): Response {
  const { retryAfterSeconds, headers } = refusal;
  return new Response(JSON.stringify(problemOf(refusal)), {
    status: PROBLEMS[refusal.word].status,
    headers: {
      ...ALWAYS,
      'content-type': 'application/problem+json',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
      ...headers,
    },
  });
}
