import type { Logger } from '@aws-lambda-powertools/logger';
import { LOG_EVENTS, type LogEvent } from '../../domain/log-events.ts';
import type { DeliveryLogger, LogFields } from '../../domain/ports/delivery-logger.ts';

/**
 * The list is the law: what is not on it is not logged, whatever object is handed over. The type
 * keeps a new field of `LogFields` from being forgotten here.
 */
const ALLOWED: Readonly<Record<keyof LogFields, true>> = {
  notificationId: true,
  poolId: true,
  triggerSource: true,
  channel: true,
  provider: true,
  providerCode: true,
  phase: true,
  reason: true,
  attempt: true,
  locale: true,
  segments: true,
  receipt: true,
  settled: true,
  action: true,
  callerId: true,
  tokenFault: true,
  status: true,
  rows: true,
  fields: true,
  frames: true,
};

/** Structured JSON lines for CloudWatch by Powertools for AWS Lambda. */
export class PowertoolsDeliveryLogger implements DeliveryLogger {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  write(event: LogEvent, fields: LogFields): void {
    const allowed: Record<string, unknown> = { event };
    for (const name of Object.keys(ALLOWED) as (keyof LogFields)[]) {
      if (fields[name] !== undefined) allowed[name] = fields[name];
    }
    this.#logger[LOG_EVENTS[event]](event, allowed as never);
  }
}
