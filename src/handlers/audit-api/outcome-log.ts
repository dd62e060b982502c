import type { DeliveryLogger, LogFields } from '../../domain/ports/delivery-logger.ts';
import type { Caller } from '../../domain/staff.ts';
import type { Route } from './contract/routes.ts';
import type { Reply } from './operation.ts';
import { PROBLEMS } from './problems.ts';
import type { CallerRefusal } from './read-caller.ts';
import type { Refusal } from './refusal.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Writes what came of requests to one route, in closed sets and ids: nothing that anybody typed. */
export class OutcomeLog {
  readonly #logger: DeliveryLogger;
  readonly #route: Route;

  constructor(logger: DeliveryLogger, route: Route) {
    this.#logger = logger;
    this.#route = route;
  }

  answered(caller: Caller, { poolId, rows, erased }: Reply): void {
    if (this.#route.action === null) return;
    this.#logger.write(erased === true ? 'audit_erased' : 'audit_looked_up', {
      ...this.#about(caller),
      ...(poolId === undefined ? {} : { poolId }),
      ...(rows === undefined ? {} : { rows }),
    });
  }

  nobody({ word, fault }: CallerRefusal): void {
    if (word === 'unavailable') this.#logger.write('identity_unavailable', {});
    else this.#logger.write('token_refused', fault === undefined ? {} : { tokenFault: fault });
  }

  refused(caller: Caller, { word }: Refusal): void {
    const event =
      word === 'forbidden'
        ? 'access_denied'
        : word === 'rate-limited'
          ? 'caller_limited'
          : word === 'unavailable'
            ? 'audit_unavailable'
            : 'request_refused';
    this.#logger.write(event, { ...this.#about(caller), status: PROBLEMS[word].status });
  }

  #about({ id }: Caller): LogFields {
    const { action } = this.#route;
    return { ...(action && { action }), ...(UUID.test(id) && { callerId: id }) };
  }
}
