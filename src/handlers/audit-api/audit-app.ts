import { Hono } from 'hono/tiny';
import { framesOf } from '../frames-of.ts';
import { answerRoute } from './answer-route.ts';
import { ROUTES, type RouteName } from './contract/routes.ts';
import openapi from './openapi.json' with { type: 'json' };
import type { AuditApi } from './operation.ts';
import { refuse, respond } from './respond.ts';

/** What the handler learns of a request beside its answer. */
export interface Call {
  /** Whether the answer has to leave at a step of time. */
  steady: boolean;
}

/** The stage or the path pattern that the API may lie behind. */
const PREFIX = /^\/api(?=\/)/;

/** The API as a web application: one route for each entry of the table. */
export function createAuditApp(api: AuditApi) {
  const app = new Hono<{ Bindings: Call }>({
    getPath: (request) => new URL(request.url).pathname.replace(PREFIX, ''),
  });
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { method, path, steady } = ROUTES[name];
    const answer = answerRoute(name, api);
    app.on(method, path, (context) => {
      context.env.steady = steady;
      return answer(context.req.raw);
    });
    app.all(path, () => methodNotAllowed(method));
  }
  app.get('/openapi.json', () => respond(openapi, 'application/json', {}));
  app.all('/openapi.json', () => methodNotAllowed('GET'));
  app.notFound(() => refuse({ word: 'not-found' }));
  app.onError((bug) => {
    api.logger.write('internal_error', { frames: framesOf(bug) });
    return refuse({ word: 'internal' });
  });
  return app;
}

function methodNotAllowed(method: string): Response {
  const allow = method === 'GET' ? 'GET, HEAD' : method;
  return refuse({ word: 'method-not-allowed', headers: { allow } });
}
