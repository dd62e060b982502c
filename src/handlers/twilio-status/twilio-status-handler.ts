import { readHttpRequest } from '../../adapters/lambda/read-http-request.ts';
import {
  readStatusCallback,
  type StatusCallbackOptions,
} from '../../adapters/twilio/read-status-callback.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { RecordReceipt } from '../../domain/use-cases/record-receipt.ts';
import { framesOf } from '../frames-of.ts';

export interface TwilioStatusDependencies {
  readonly callbacks: StatusCallbackOptions;
  readonly receipts: RecordReceipt;
  readonly logger: DeliveryLogger;
}

/** As API Gateway and function URLs take it. No body: whoever asks learns a number and no more. */
export interface HttpResponse {
  readonly statusCode: number;
}

/** Twilio's callbacks have a few hundred bytes. */
const BODY_LIMIT = 64 * 1024;

const STATUS_OF_REFUSAL = { foreign: 403, malformed: 400, ignored: 204 } as const;

/**
 * Failure posture: it always answers. 5xx asks Twilio to come again (where the callback's address
 * asks for that), 4xx says that coming again is no use, and 204 that the report is taken or that
 * nobody here misses it.
 */
export function createTwilioStatusHandler({
  callbacks,
  receipts,
  logger,
}: TwilioStatusDependencies) {
  const refuse = (statusCode: number, fields: readonly string[]): HttpResponse => {
    logger.write('receipt_refused', { provider: 'twilio', fields });
    return { statusCode };
  };

  const answer = async (event: unknown): Promise<HttpResponse> => {
    const request = readHttpRequest(event, BODY_LIMIT);
    if ('status' in request) return refuse(request.status, ['request']);
    const { method, headers, query, body } = request;
    if (method !== 'POST') return refuse(405, ['method']);
    if (!isForm(headers['content-type'])) return refuse(415, ['Content-Type']);

    const signature = headers['x-twilio-signature'] ?? '';
    const form = new URLSearchParams(body);
    const read = readStatusCallback({ query, signature, form }, callbacks);
    if (!read.ok) return refuse(STATUS_OF_REFUSAL[read.failure.kind], read.failure.fields);
    const recorded = await receipts.record(read.value.id, read.value.receipt);
    return { statusCode: recorded.ok ? 204 : 503 };
  };

  return (event: unknown): Promise<HttpResponse> =>
    answer(event).catch((bug: unknown) => {
      logger.write('internal_error', { frames: framesOf(bug) });
      return { statusCode: 500 };
    });
}

function isForm(contentType: string | undefined): boolean {
  const [type = ''] = (contentType ?? '').split(';');
  return type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}
