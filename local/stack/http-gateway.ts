import type { IncomingMessage } from 'node:http';
import type { LambdaRunner } from '../lambda/lambda-runner.ts';
import { BodyTooLargeError, readBytes } from '../stand-ins/read-body.ts';
import { type GatewayAnswer, gatewayAnswer, gatewayWord } from './gateway-answer.ts';
import { gatewayEvent } from './gateway-event.ts';

/** API Gateway takes up to 10 MB; nobody here sends that much. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Hands a request to a function as API Gateway's HTTP APIs do, in payload format 2.0, and gives what
 * it answers; 502 when it does not answer, or answers what is none.
 */
export async function invokeByHttp(
  request: IncomingMessage,
  runner: Pick<LambdaRunner, 'invoke'>,
): Promise<GatewayAnswer> {
  const body = await readBytes(request, BODY_LIMIT).catch((error: unknown) => {
    if (error instanceof BodyTooLargeError) return null;
    throw error;
  });
  if (body === null) return gatewayWord(413, 'Request Entity Too Large');
  const answer = await runner.invoke(gatewayEvent(request, body, Date.now()));
  const read = answer.ok ? gatewayAnswer(answer.payload) : null;
  return read ?? gatewayWord(502, 'Bad Gateway');
}
