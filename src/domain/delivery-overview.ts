import { arrivalTime } from './arrival-time.ts';
import type { Channel } from './channel.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { type DeliveryStatus, standingOf } from './delivery-status.ts';
import { type DeliveryTone, TONE_OF } from './delivery-tone.ts';
import type { Reason } from './failure.ts';
import { percentile } from './percentile.ts';
import type { Purpose } from './purpose.ts';

const HOUR_MS = 3600_000;

/** How long messages took from their event to the word that they are there, in milliseconds. */
export interface ArrivalTimes {
  /** Of how many messages this is known. */
  readonly arrived: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** What became of all that was sent in a time, in numbers. It tells of nobody. */
export interface DeliveryOverview {
  readonly total: number;
  /** Hours in which nothing was sent are left out; oldest first. `at` is where the hour begins. */
  readonly byHour: readonly HourCount[];
  /** These begin with the largest count. */
  readonly byChannel: readonly ({
    readonly channel: Channel;
    readonly count: number;
  } & ArrivalTimes)[];
  readonly byTrigger: readonly TriggerCount[];
  readonly byStatus: readonly { readonly status: DeliveryStatus; readonly count: number }[];
  readonly byReason: readonly ReasonCount[];
  readonly arrivals: ArrivalTimes;
}

export interface HourCount {
  readonly at: number;
  readonly channel: Channel;
  readonly tone: DeliveryTone;
  readonly count: number;
}

export interface TriggerCount {
  readonly triggerSource: string;
  readonly channel: Channel;
  /** Null of a trigger that nobody here knows. */
  readonly purpose: Purpose | null;
  readonly count: number;
  readonly arrived: number;
}

export interface ReasonCount {
  readonly reason: Reason;
  /** A reason says one thing of a mailbox and another of a phone. */
  readonly channel: Channel;
  readonly providerCode: string | null;
  readonly count: number;
}

/** Counts rows one by one; rows may come in any order, to the same numbers, and none is kept. */
export class OverviewCount {
  #total = 0;
  readonly #hours = new Map<string, Mutable<HourCount>>();
  readonly #channels = new Map<Channel, { channel: Channel; count: number; times: number[] }>();
  readonly #triggers = new Map<string, Mutable<TriggerCount>>();
  readonly #statuses = new Map<DeliveryStatus, { status: DeliveryStatus; count: number }>();
  readonly #reasons = new Map<string, Mutable<ReasonCount>>();

  get total(): number {
    return this.#total;
  }

  add(row: DeliveryRecord): void {
    const { channel, firstSeenAt, triggerSource, purpose } = row;
    const { status, reason, providerCode } = standingOf(row);
    const arrivedAt = arrivalTime(row);

    this.#total += 1;
    const tone = TONE_OF[status];
    const at = Math.floor(firstSeenAt / HOUR_MS) * HOUR_MS;
    const hour = entry(this.#hours, `${at} ${channel} ${tone}`, () => ({
      at,
      channel,
      tone,
      count: 0,
    }));
    hour.count += 1;
    const ofChannel = entry(this.#channels, channel, () => ({
      channel,
      count: 0,
      times: [] as number[],
    }));
    ofChannel.count += 1;
    const ofTrigger = entry(this.#triggers, `${triggerSource} ${channel}`, () => ({
      triggerSource,
      channel,
      purpose,
      count: 0,
      arrived: 0,
    }));
    ofTrigger.count += 1;
    if (arrivedAt !== null) {
      // The provider's clock may run some seconds behind ours.
      ofChannel.times.push(Math.max(arrivedAt - firstSeenAt, 0));
      ofTrigger.arrived += 1;
    }
    entry(this.#statuses, status, () => ({ status, count: 0 })).count += 1;
    if (reason !== null) {
      const key = `${reason} ${channel} ${providerCode ?? ''}`;
      entry(this.#reasons, key, () => ({ reason, channel, providerCode, count: 0 })).count += 1;
    }
  }

  overview(): DeliveryOverview {
    const times = [...this.#channels.values()].flatMap((channel) => channel.times);
    return {
      total: this.#total,
      byHour: inOrder(this.#hours).sort((a, b) => a.at - b.at),
      byChannel: inOrder(this.#channels)
        .map(({ channel, count, times }) => ({ channel, count, ...arrivalTimes(times) }))
        .sort(largestFirst),
      byTrigger: inOrder(this.#triggers).sort(largestFirst),
      byStatus: inOrder(this.#statuses).sort(largestFirst),
      byReason: inOrder(this.#reasons).sort(largestFirst),
      arrivals: arrivalTimes(times),
    };
  }
}

type Mutable<Of> = { -readonly [Name in keyof Of]: Of[Name] };

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** By their keys, so that equal counts do not come in the order in which they were met. */
function inOrder<Value extends object>(map: Map<string, Value>): Value[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => ({ ...value }));
}

function largestFirst(a: { readonly count: number }, b: { readonly count: number }): number {
  return b.count - a.count;
}

function arrivalTimes(times: readonly number[]): ArrivalTimes {
  const sorted = times.toSorted((a, b) => a - b);
  return { arrived: times.length, p50Ms: percentile(sorted, 50), p95Ms: percentile(sorted, 95) };
}
