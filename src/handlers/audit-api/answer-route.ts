import { ROUTES, type RouteName } from './contract/routes.ts';
import type { AuditApi, Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { OutcomeLog } from './outcome-log.ts';
import { readCaller } from './read-caller.ts';
import { readRequest } from './read-request.ts';
import { refuse, respond } from './respond.ts';

/** Who asks, what for, and what becomes of it: the way of every request, in this order. */
export function answerRoute<Name extends RouteName>(
  name: Name,
  api: AuditApi,
): (request: Request) => Promise<Response> {
  const route = ROUTES[name];
  const operate: Operation<Name> = OPERATIONS[name];
  const log = new OutcomeLog(api.logger, route);
  const contentType = route.answer === 'csv' ? 'text/csv; charset=utf-8' : 'application/json';

  return async (request) => {
    const caller = await readCaller(request.headers.get('authorization') ?? undefined, api.tokens);
    if (!caller.ok) {
      log.nobody(caller.failure);
      return refuse(caller.failure);
    }
    const read = await readRequest(name, request);
    const reply = read.ok ? await operate(api, caller.value, read.value) : read;
    if (!reply.ok) {
      log.refused(caller.value, reply.failure);
      return refuse(reply.failure);
    }
    log.answered(caller.value, reply.value);
    const { body, headers = {} } = reply.value;
    return respond(body, contentType, headers);
  };
}
