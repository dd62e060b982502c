import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../listen.ts';
import { BodyTooLargeError, readBody } from '../read-body.ts';
import type { RequestTally } from '../request-tally.ts';
import type { StandIn } from '../stand-in.ts';
import { AwsError } from './aws-error.ts';
import { type Caller, readCaller } from './read-caller.ts';

/** One action of a service: takes the parsed JSON body, returns the JSON answer or throws AwsError. */
export type AwsAction = (input: unknown, caller: Caller) => object;

/** What differs between AWS services on the wire. */
export interface AwsProtocol {
  /** Service name in the credential scope. */
  readonly signingName: string;
  readonly contentType: string;
  /** HTTP status of a refused signature. */
  readonly signatureStatus: number;
  /** In bytes. */
  readonly bodyLimit: number;
  /** The JSON body of an error answer. */
  errorBody(error: AwsError): object;
  /** Which action a request names; undefined when the service has none such. */
  route(request: IncomingMessage): { name: string; action: AwsAction } | undefined;
}

/** Serves one AWS service that takes and returns JSON. */
export async function startAwsServer(
  protocol: AwsProtocol,
  port: number,
  tally: RequestTally,
): Promise<StandIn> {
  const server = createServer((request, response) => {
    void answer(protocol, tally, request).then(
      (body) => send(response, 200, protocol.contentType, body),
      (error: unknown) => {
        const refusal = error instanceof AwsError ? error : asAwsError(error);
        response.setHeader('x-amzn-errortype', refusal.name);
        send(response, refusal.status, protocol.contentType, protocol.errorBody(refusal));
      },
    );
  });
  const listening = await listen(server, port);
  return { ...listening, requests: () => tally.snapshot() };
}

async function answer(
  protocol: AwsProtocol,
  tally: RequestTally,
  request: IncomingMessage,
): Promise<object> {
  const text = await readBody(request, protocol.bodyLimit);
  const route = protocol.route(request);
  tally.count(route?.name);
  const caller = readCaller(request.headers, protocol.signingName, protocol.signatureStatus);
  if (!route) throw new AwsError('UnknownOperationException', 'The action does not exist.');
  return route.action(parseJson(text), caller);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which may hold a code.
    throw new AwsError('SerializationException', 'The request body is not JSON.');
  }
}

function asAwsError(error: unknown): AwsError {
  if (error instanceof BodyTooLargeError) {
    return new AwsError('RequestEntityTooLargeException', error.message, 413);
  }
  return new AwsError('InternalFailure', 'The local service failed.', 500);
}

function send(response: ServerResponse, status: number, contentType: string, body: object): void {
  response.writeHead(status, { 'content-type': contentType, 'x-amzn-requestid': randomUUID() });
  response.end(JSON.stringify(body));
}
