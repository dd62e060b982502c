import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { AwsError } from '../stand-ins/aws/aws-error.ts';
import { readCaller } from '../stand-ins/aws/read-caller.ts';
import { type Listening, listen } from '../stand-ins/listen.ts';
import { readBody } from '../stand-ins/read-body.ts';
import type { ControlPlaneAccount } from './account.ts';
import { inRegion } from './in-region.ts';
import { SERVICES } from './services.ts';
import { authorize } from './wire/authorize.ts';
import { checkShape } from './wire/check-shape.ts';
import { findAction } from './wire/find-action.ts';
import type { Service } from './wire/service.ts';
import { type Answer, failure, success } from './wire/write-answer.ts';

/** A request, as it was understood. */
export interface SeenRequest {
  readonly service: string;
  readonly action: string;
  readonly input: unknown;
}

export interface ControlPlaneOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number;
  /**
   * Hears of every request, before and after its effect. Throws an AwsError to answer with it, or
   * anything else to break the connection.
   */
  readonly onRequest?: (
    request: SeenRequest & { phase: 'before' | 'after' },
  ) => Promise<void> | void;
}

export interface ControlPlane extends Listening {
  requests(): readonly SeenRequest[];
}

/**
 * AWS, as somebody who sets up a deployment meets it: all its services at one address on 127.0.0.1,
 * told apart by whom a request is signed for, on an account in memory. As unforgiving as AWS.
 */
export async function startControlPlane(
  account: ControlPlaneAccount,
  options: ControlPlaneOptions = {},
): Promise<ControlPlane> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    answer(request, account, seen, options).then(
      (given) => send(response, given),
      () => request.socket.destroy(),
    );
  });
  const listening = await listen(server, options.port ?? 0);
  return { ...listening, requests: () => seen };
}

const BODY_LIMIT = 6 * 1024 * 1024;

async function answer(
  request: IncomingMessage,
  whole: ControlPlaneAccount,
  seen: SeenRequest[],
  { onRequest }: ControlPlaneOptions,
): Promise<Answer> {
  const body = await readBody(request, BODY_LIMIT);
  const signedFor = /\/aws4_request/.test(request.headers.authorization ?? '')
    ? (request.headers.authorization?.split('/')[3] ?? '')
    : '';
  const service = SERVICES.find(({ signingName }) => signingName === signedFor);
  if (service === undefined)
    return failure(ANY, new AwsError('MissingAuthenticationToken', 'No service.', 403));
  try {
    const { region } = readCaller(request.headers, service.signingName, 403);
    const account = inRegion(whole, region, service.signingName);
    const asked = findAction(service, request, body);
    if (asked === undefined) throw noSuchAction(service);
    const input = parse(asked.input);
    const about = { service: service.signingName, action: asked.action.operation[2], input };
    const tell = async (phase: 'before' | 'after') => {
      try {
        await onRequest?.({ ...about, phase });
      } catch (error) {
        throw error instanceof AwsError ? error : new BrokenConnection();
      }
    };
    seen.push(about);
    await tell('before');
    checkShape(asked.action.operation[4](), input, {
      fault: service.invalid,
      newer: account.newerMembers,
    });
    authorize(service, asked.action, input, account);
    const output = await asked.action.answer(input as never, account);
    await tell('after');
    return success(service, asked.action, output);
  } catch (error) {
    if (error instanceof AwsError) return failure(service, error);
    if (error instanceof BrokenConnection) throw error;
    // A fault of the peer itself, told as such: it would pass for a broken line otherwise.
    return failure(service, new AwsError('InternalFailure', String(error), 500));
  }
}

/** What speaks to whoever signs for nobody. */
const ANY: Pick<Service, 'protocol' | 'version'> = { protocol: 'json' };

/** What a hook asks for by throwing anything but an AwsError. */
class BrokenConnection extends Error {}

function noSuchAction({ protocol, apiVersion }: Service): AwsError {
  return protocol === 'query'
    ? new AwsError('InvalidAction', `Could not find this operation for version ${apiVersion}`)
    : new AwsError('UnknownOperationException', 'There is no such action.', 404);
}

function parse(read: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return read();
  } catch {
    throw new AwsError('SerializationException', 'The request is not JSON.');
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'x-amzn-requestid': randomUUID() });
  response.end(body);
}
