import type { IncomingMessage } from 'node:http';
import { RequestTally } from '../request-tally.ts';
import type { StandIn } from '../stand-in.ts';
import { type AwsAction, startAwsServer } from './aws-server.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** A service that speaks AWS JSON 1.1, where a header names the action. */
export interface AwsJsonService {
  /** 0 or absent takes any free port. */
  readonly port?: number | undefined;
  /** Service name in the credential scope. */
  readonly signingName: string;
  /** The part of `X-Amz-Target` before the dot. */
  readonly targetPrefix: string;
  readonly actions: Readonly<Record<string, AwsAction>>;
}

/** Serves a JSON 1.1 service on 127.0.0.1. */
export function startAwsJson(service: AwsJsonService): Promise<StandIn> {
  return startAwsServer(
    {
      signingName: service.signingName,
      contentType: CONTENT_TYPE,
      signatureStatus: 400,
      bodyLimit: 256 * 1024,
      errorBody: (error) => ({ __type: error.name, message: error.message }),
      route: (request) => route(service, request),
    },
    service.port ?? 0,
    new RequestTally(),
  );
}

function route(service: AwsJsonService, request: IncomingMessage) {
  const [prefix, name = '', ...rest] = String(request.headers['x-amz-target'] ?? '').split('.');
  const isJson = request.headers['content-type']?.split(';')[0]?.trim() === CONTENT_TYPE;
  if (request.method !== 'POST' || request.url !== '/' || !isJson) return undefined;
  if (prefix !== service.targetPrefix || rest.length > 0) return undefined;
  const action = Object.hasOwn(service.actions, name) ? service.actions[name] : undefined;
  return action ? { name, action } : undefined;
}
