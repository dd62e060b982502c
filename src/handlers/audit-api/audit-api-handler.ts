import { type HttpAnswerEvent, httpAnswer } from '../../adapters/lambda/http-answer.ts';
import { readHttpRequest } from '../../adapters/lambda/read-http-request.ts';
import { webRequest } from '../../adapters/lambda/web-request.ts';
import { framesOf } from '../frames-of.ts';
import { type Call, createAuditApp } from './audit-app.ts';
import { nextStep } from './next-step.ts';
import type { AuditApi } from './operation.ts';
import { refuse } from './respond.ts';

const BODY_LIMIT = 64 * 1024;

/** All that is read of a request's headers. */
const HEADERS = ['authorization', 'content-type'];

/**
 * Failure posture: somebody waits before a screen, so it always answers. What may be better in a
 * moment is 429 or 503 with `Retry-After`; a bug is 500, and its place stands in the log.
 */
export function createAuditApiHandler(api: AuditApi) {
  const app = createAuditApp(api);

  const respond = async (event: unknown, call: Call): Promise<Response> => {
    const http = readHttpRequest(event, BODY_LIMIT);
    if ('status' in http) return refuse({ word: http.status === 413 ? 'too-large' : 'malformed' });
    const request = webRequest(http, HEADERS);
    return request === null ? refuse({ word: 'not-found' }) : app.fetch(request, call);
  };

  return async (event: unknown): Promise<HttpAnswerEvent> => {
    const since = api.clock.now();
    const call: Call = { steady: false };
    const response = await respond(event, call).catch((bug: unknown) => {
      api.logger.write('internal_error', { frames: framesOf(bug) });
      return refuse({ word: 'internal' });
    });
    const answer = await httpAnswer(response);
    if (call.steady) await nextStep(api.clock, since, api.answerStepMs);
    return answer;
  };
}
