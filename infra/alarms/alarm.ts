import type { LogEvent } from '../../src/domain/log-events.ts';
import type { FunctionName } from '../build/functions.ts';

/** What is counted, or measured, to tell that something is wrong. */
export type AlarmSignal =
  /** Lines in the functions' logs, by their stable event. */
  | { readonly kind: 'log'; readonly events: readonly LogEvent[] }
  | {
      readonly kind: 'function';
      readonly metric:
        | 'Errors'
        | 'Throttles'
        | 'AsyncEventAge'
        | 'AsyncEventsDropped'
        | 'DestinationDeliveryFailures'
        | 'Invocations';
      readonly functions: readonly FunctionName[];
    }
  | { readonly kind: 'table'; readonly metric: 'ReadThrottleEvents' | 'WriteThrottleEvents' }
  /** EventBridge could not hand an event of SES, or a tick of the clock, to its function. */
  | { readonly kind: 'rules'; readonly metric: 'FailedInvocations' }
  | { readonly kind: 'gateway'; readonly metric: '5xx' }
  | { readonly kind: 'ses'; readonly metric: 'Reputation.BounceRate' | 'Reputation.ComplaintRate' };

/** One thing that can be wrong with a deployment, so that somebody has to do something. */
export interface Alarm {
  /** Part of the alarm's name. */
  readonly id: string;
  /** The heading of the runbook that says what to do; without `#`. */
  readonly heading: string;
  /** `page` wakes somebody; `look` is for the day. */
  readonly urgency: 'page' | 'look';
  /** What the people feel for whom all of this is there, in one sentence. */
  readonly feels: string;
  readonly signal: AlarmSignal;
  readonly statistic: 'Sum' | 'Maximum' | 'Average';
  /** Rings from here on; below it where `below` is set. */
  readonly threshold: number;
  readonly below?: true;
  readonly periodSeconds: number;
  /** Rings when the threshold is reached in so many periods in a row. */
  readonly periods: number;
  /** The channel or part without which there is nothing to watch. */
  readonly needs?: 'email' | 'sms' | 'audit-api';
}
