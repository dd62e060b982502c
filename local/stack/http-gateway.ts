import type { IncomingMessage } from 'node:http';
import type { LambdaRunner } from '../lambda/lambda-runner.ts';
import { readBody } from '../stand-ins/read-body.ts';

/** API Gateway takes up to 10 MB; nobody here sends that much. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Hands a request to a function as API Gateway's HTTP APIs do, in payload format 2.0, and gives the
 * status that it answers with; 502 when it does not.
 */
export async function invokeByHttp(
  request: IncomingMessage,
  runner: Pick<LambdaRunner, 'invoke'>,
): Promise<number> {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '').split('?');
  const body = await readBody(request, BODY_LIMIT);
  const answer = await runner.invoke({
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]),
    ),
    requestContext: { http: { method: request.method, path: rawPath, protocol: 'HTTP/1.1' } },
    body: Buffer.from(body, 'utf8').toString('base64'),
    isBase64Encoded: true,
  });
  const status = answer.ok ? (answer.payload as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : 502;
}
