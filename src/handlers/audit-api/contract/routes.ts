import type * as z from 'zod/mini';
import type { AuditAction } from '../../../domain/staff.ts';
import {
  accessLogAnswer,
  eraseAnswer,
  me,
  overviewAnswer,
  searchAnswer,
  showAnswer,
} from './answers.ts';
import {
  accessLogRequest,
  eraseRequest,
  exportRequest,
  noRequest,
  overviewRequest,
  searchRequest,
  showRequest,
} from './requests.ts';

/** One thing that can be asked for. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  /** What the access log calls it; null leaves no trace there, and needs no role. */
  readonly action: AuditAction | null;
  /** Where the request stands: in the query of a `GET`, in a JSON body otherwise. */
  readonly request: z.ZodMiniType;
  /** JSON of this form, or text in pieces. */
  readonly answer: z.ZodMiniType | 'csv';
  /** Hits and misses leave alike, at the same steps of time. */
  readonly steady: boolean;
}

/** All that the API does. The handler and its OpenAPI document are both made of this. */
export const ROUTES = {
  me: {
    method: 'GET',
    path: '/v1/me',
    summary: 'Who you are, and your role in each user pool',
    action: null,
    request: noRequest,
    answer: me,
    steady: false,
  },
  search: {
    method: 'POST',
    path: '/v1/deliveries/search',
    summary: 'What was sent to one person, newest first',
    action: 'search',
    request: searchRequest,
    answer: searchAnswer,
    steady: true,
  },
  show: {
    method: 'POST',
    path: '/v1/deliveries/show',
    summary: 'One notification, with all that happened to it',
    action: 'show',
    request: showRequest,
    answer: showAnswer,
    steady: true,
  },
  export: {
    method: 'POST',
    path: '/v1/deliveries/export',
    summary: 'A piece of a CSV file, of at most 500 rows',
    action: 'export',
    request: exportRequest,
    answer: 'csv',
    steady: false,
  },
  overview: {
    method: 'GET',
    path: '/v1/overview',
    summary: 'What became of all that was sent in up to seven days, in numbers',
    action: 'overview',
    request: overviewRequest,
    answer: overviewAnswer,
    steady: false,
  },
  accessLog: {
    method: 'GET',
    path: '/v1/access-log',
    summary: 'Who looked at what, and why, newest first',
    action: 'access-log',
    request: accessLogRequest,
    answer: accessLogAnswer,
    steady: false,
  },
  erase: {
    method: 'DELETE',
    path: '/v1/people',
    summary: 'Takes a person out of the audit; a dry run first',
    action: 'erase',
    request: eraseRequest,
    answer: eraseAnswer,
    steady: true,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** What is asked for on a route, once it is read. */
export type RequestOf<Name extends RouteName> = z.infer<(typeof ROUTES)[Name]['request']>;
