import type { Channel, TriggerSuffix } from '../events/cognito-event.ts';
import type { InvocationReport } from '../lambda/invocation-report.ts';

/** What may be told of a fired event: everything but its secrets. */
export interface FiredEvent {
  readonly notificationId: string;
  readonly channel: Channel;
  readonly trigger: TriggerSuffix;
  readonly triggerSource: string;
  /** Address or number as it was given. */
  readonly to: string;
  /** How often the event was delivered to its function. */
  readonly deliveries: number;
}

/** An event on its way. */
export interface Firing {
  readonly fired: FiredEvent;
  /** One report a delivery; complete when no further try follows. Rejects when the stack stops. */
  readonly settled: Promise<readonly InvocationReport[]>;
}
