import type { HttpTransport } from '../http/http-transport.ts';
import type { HttpAnswer, HttpLimits } from '../http/single-request.ts';
import { TransportFailure } from '../http/transport-failure.ts';
import { AwsRefusal } from './aws-refusal.ts';
import { type AwsService, endpointOf } from './aws-service.ts';
import { RequestSigner } from './request-signer.ts';

/** One of the services that speak AWS JSON 1.1. */
export interface JsonApi {
  /** In its host name and its signatures: `kms`. */
  readonly service: string;
  /** Before the operation in `X-Amz-Target`: `TrentService`. */
  readonly target: string;
}

/** Calls an operation. Rejects with {@link AwsRefusal} or, without an answer, `TransportFailure`. */
export type JsonCall = (operation: string, input: object) => Promise<Record<string, unknown>>;

const THROTTLES = /^(Throttl|TooManyRequests|RequestLimitExceeded|LimitExceeded)/;

/**
 * A client for the one or two operations we use of a service. The SDK's client for the same costs
 * each cold start its schemas, its exceptions and its endpoint rules; this is signing,
 * one POST, and a bounded number of tries.
 *
 * For operations that may be repeated: it does so without an answer, on 5xx, and when throttled.
 */
export function createJsonCall(
  { service, target }: JsonApi,
  at: AwsService,
  transport: HttpTransport,
  limits: HttpLimits & { readonly maxAttempts: number },
): JsonCall {
  const url = new URL(endpointOf(service, at));
  const signer = new RequestSigner(service, at.region);

  const once = async (operation: string, body: string) => {
    const request = {
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      port: url.port === '' ? undefined : Number(url.port),
      path: url.pathname,
      body,
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.1',
        'content-length': String(Buffer.byteLength(body)),
        'x-amz-target': `${target}.${operation}`,
        'user-agent': 'sealpost',
      },
    };
    const headers = signer.sign(request);
    return read(await transport.send({ ...request, headers }, limits));
  };

  return async (operation, input) => {
    const body = JSON.stringify(input);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(operation, body);
      } catch (error) {
        if (attempt >= limits.maxAttempts || !mayPass(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100 * attempt * Math.random()));
      }
    }
  };
}

function mayPass(error: unknown): boolean {
  if (error instanceof TransportFailure) return true;
  return error instanceof AwsRefusal && (error.status >= 500 || THROTTLES.test(error.name));
}

function read({ statusCode, headers, body }: HttpAnswer): Record<string, unknown> {
  const answer = parse(body.toString('utf8'));
  if (statusCode === 200 && answer !== null) return answer;
  // `com.amazonaws.kms#NotFoundException`, `AccessDeniedException:http://…`: the name alone counts.
  const type = String(headers['x-amzn-errortype'] ?? answer?.['__type'] ?? '');
  const name = /^(?:[^:#]*#)?(\w{1,64})(?::|$)/.exec(type)?.[1] ?? 'UnreadableAnswer';
  throw new AwsRefusal(name, statusCode);
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
