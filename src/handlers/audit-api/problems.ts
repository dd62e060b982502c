import type { Problem } from './contract/answers.ts';
import type { Refusal, RefusalWord } from './refusal.ts';

/** What each refusal is called, and its status. */
export const PROBLEMS: Readonly<
  Record<RefusalWord, { readonly status: number; readonly title: string }>
> = {
  malformed: { status: 400, title: 'This is not a request that can be read.' },
  'bad-cursor': {
    status: 400,
    title: 'The cursor is not yours, too old, or for another question.',
  },
  'bad-confirmation': {
    status: 400,
    title: 'The confirmation is not yours, too old, or for another person. Do a dry run again.',
  },
  unauthenticated: { status: 401, title: 'There is no token that is in order. Sign in again.' },
  forbidden: { status: 403, title: 'Your role does not allow this in this user pool.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'method-not-allowed': { status: 405, title: 'This address takes another method.' },
  'too-large': { status: 413, title: 'The request is too large.' },
  'not-json': { status: 415, title: 'Only application/json is read here.' },
  'invalid-field': { status: 422, title: 'A field is missing, wrong or not known.' },
  'rate-limited': { status: 429, title: 'Too many look-ups in a minute. Try again in a moment.' },
  internal: { status: 500, title: 'Something went wrong here.' },
  unavailable: { status: 503, title: 'The audit cannot be reached. Try again in a moment.' },
};

/** A refusal as its document (RFC 9457). */
export function problemOf({ word, field, retryAfterSeconds }: Refusal): Problem {
  return {
    type: `urn:sealpost:problem:${word}`,
    ...PROBLEMS[word],
    ...(field === undefined ? {} : { field }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}
