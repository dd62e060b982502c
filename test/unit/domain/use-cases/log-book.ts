import type { LogEvent } from '../../../../src/domain/log-events.ts';
import type { DeliveryLogger, LogFields } from '../../../../src/domain/ports/delivery-logger.ts';

/** Keeps what was logged, in order. */
export class LogBook implements DeliveryLogger {
  readonly entries: { readonly event: LogEvent; readonly fields: LogFields }[] = [];

  get events(): LogEvent[] {
    return this.entries.map(({ event }) => event);
  }

  write(event: LogEvent, fields: LogFields): void {
    this.entries.push({ event, fields });
  }
}
