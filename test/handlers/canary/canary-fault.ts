import type { HttpAnswer } from '../../../src/adapters/http/single-request.ts';
import { TransportFailure } from '../../../src/adapters/http/transport-failure.ts';
import { ECHOING_ERRORS, type ErrorName } from './echoing-errors.ts';
import type { Secrets } from './secrets.ts';

export type AuditStep = 'claim' | 'record' | 'note' | 'file' | 'byId' | 'page' | 'settle';

/** One thing that goes wrong in a run, and says what it knows while it does. */
export interface CanaryFault {
  readonly what: string;
  /** What a provider or the directory does instead of answering as it should; may throw. */
  readonly answer?: (secrets: Secrets) => HttpAnswer;
  /** What KMS does instead of unwrapping the key. */
  readonly unwrap?: (secrets: Secrets) => never;
  /** `adapter`: the database throws below our adapter; `port`: the adapter itself does. */
  readonly audit?: {
    readonly step: AuditStep;
    readonly error: ErrorName;
    readonly at: 'adapter' | 'port';
  };
  /** A bug in a part of ours. */
  readonly bug?: 'compose' | 'decrypt' | 'fingerprint' | 'redact';
}

const http = (status: number, body: string, type = 'application/json'): HttpAnswer => ({
  statusCode: status,
  headers: { 'content-type': type, 'x-amzn-requestid': 'r-1' },
  body: Buffer.from(body),
});

const echo = (status: number, type: string, code: number) => (secrets: Secrets) =>
  http(
    status,
    JSON.stringify({
      __type: type,
      message: `Cannot send "${secrets.code}" to ${secrets.email} ${secrets.phone}`,
      code,
      status,
      details: { ...secrets },
    }),
  );

const thrown = (error: ErrorName) => (secrets: Secrets) => {
  throw ECHOING_ERRORS[error](secrets);
};

const AUDIT_STEPS: readonly AuditStep[] = [
  'claim',
  'record',
  'note',
  'file',
  'byId',
  'page',
  'settle',
];
const ERRORS = Object.keys(ECHOING_ERRORS) as ErrorName[];

export const CANARY_FAULTS: readonly CanaryFault[] = [
  { what: 'nothing fails' },
  { what: 'a peer refuses and echoes', answer: echo(400, 'BadRequestException', 21211) },
  { what: 'a peer throttles and echoes', answer: echo(429, 'TooManyRequestsException', 20429) },
  { what: 'a peer denies and echoes', answer: echo(403, 'AccessDeniedException', 20003) },
  { what: 'a peer names its error by the code', answer: (s) => echo(400, s.code, 20003)(s) },
  {
    what: 'a peer numbers its error by the code',
    answer: ({ code }) => {
      const number = /^\d+$/.test(code) ? code.replace(/^0+/, '9') : '1';
      return http(400, `{"code":${number},"status":${number},"message":"${number}"}`);
    },
  },
  { what: 'a provider fails and echoes', answer: echo(500, 'InternalFailure', 20500) },
  { what: 'a peer answers with a page', answer: (s) => http(200, `<p>${s.code}`, 'text/html') },
  { what: 'a peer answers with half a JSON', answer: (s) => http(201, `{"sid":"${s.code}`) },
  { what: 'a peer names the message by the code', answer: (s) => http(201, `{"sid":"${s.code}"}`) },
  {
    what: 'a peer resets',
    answer: () => {
      throw new TransportFailure('ECONNRESET', true);
    },
  },
  {
    what: 'a peer is not there',
    answer: () => {
      throw new TransportFailure('ECONNREFUSED', false);
    },
  },
  ...ERRORS.map((error) => ({ what: `the client throws (${error})`, answer: thrown(error) })),
  ...ERRORS.map((error) => ({ what: `KMS fails (${error})`, unwrap: thrown(error) })),
  ...AUDIT_STEPS.flatMap((step) =>
    (['adapter', 'port'] as const).map((at) => ({
      what: `the audit fails in ${step} below the ${at}`,
      audit: { step, at, error: 'row' as const },
    })),
  ),
  ...(['compose', 'decrypt', 'fingerprint', 'redact'] as const).map((bug) => ({
    what: `there is a bug in ${bug}`,
    bug,
  })),
];
