import { percentile } from '../../../src/domain/percentile.ts';
import { Agenda } from './agenda.ts';
import { Bucket } from './bucket.ts';

/** All times in seconds. */
export interface SenderTerms {
  /** Events a second, each at a moment of its own (Poisson). */
  readonly rate: number;
  /** For how long they come. */
  readonly seconds: number;
  /** How long an invocation takes, but for its waiting. */
  readonly service: () => number;
  /** How many run at once at most. */
  readonly concurrency: number;
  /** How many more may begin to run within ten seconds. */
  readonly growth: number;
  /** Requests a second that the provider takes; it refuses what is more. */
  readonly provider: number;
  /** How long a code lives: nothing is sent after that. */
  readonly life: number;
  /** At least 0 and less than 1. */
  readonly chance: () => number;
}

export interface SenderOutcome {
  readonly events: number;
  /** Taken by the provider while the code lived. */
  readonly sent: number;
  /** Refused at every try. */
  readonly givenUp: number;
  /** Their turn came when the code was dead. */
  readonly expired: number;
  /** From the event to the provider's yes; null when there was none. */
  readonly waited: { readonly median: number | null; readonly p95: number | null };
  /** The most invocations at once, and on the average while events came. */
  readonly busiest: number;
  readonly busyOnAverage: number;
  /** From the event to the start of its first invocation, on the average. */
  readonly queuedOnAverage: number;
}

/** As the sender does it: a second attempt in the same invocation, and then Lambda's two more tries. */
const PAUSE = 0.75;
const ATTEMPTS_PER_INVOCATION = 2;
const RETRIES_AFTER = [60, 120] as const;

interface Event {
  readonly cameAt: number;
  tries: number;
  attempts: number;
}

type Happening =
  | { readonly what: 'comes' | 'ready' | 'asks'; readonly event: Event }
  | { readonly what: 'grown' };

/**
 * One sender under load: Lambda's queue, its environments, the provider's rate, and the tries. The
 * queue is served in its order at once; Lambda's own waits longer between its looks, so real waits in
 * a full queue are longer.
 */
export function simulateSender(terms: SenderTerms): SenderOutcome {
  const agenda = new Agenda<Happening>();
  const provider = new Bucket(terms.provider);
  const environments = new Environments(terms);
  const queue: Event[] = [];
  let head = 0;
  let [busy, busiest, busyTime, before] = [0, 0, 0, 0];
  let [events, givenUp, expired, queued, lastGrowth] = [0, 0, 0, 0, -1];
  const waits: number[] = [];

  const arrive = (after: number) => {
    const at = after - Math.log(1 - terms.chance()) / terms.rate;
    if (at < terms.seconds) {
      agenda.add(at, { what: 'comes', event: { cameAt: at, tries: 0, attempts: 0 } });
    }
  };
  const serve = (now: number) => {
    while (head < queue.length) {
      if (!environments.mayRun(busy, now)) {
        // Nobody may leave in time to call the next in: then growth does.
        if (busy < terms.concurrency && lastGrowth <= now) {
          lastGrowth = now + environments.growsIn();
          agenda.add(lastGrowth, { what: 'grown' });
        }
        return;
      }
      const event = queue[head++] as Event;
      if (event.tries === 0) queued += now - event.cameAt;
      busy += 1;
      busiest = Math.max(busiest, busy);
      event.attempts = 0;
      agenda.add(now + terms.service(), { what: 'asks', event });
    }
  };
  const retry = (event: Event, now: number) => {
    const wait = RETRIES_AFTER[event.tries];
    event.tries += 1;
    if (wait === undefined) givenUp += 1;
    else agenda.add(now + wait, { what: 'ready', event });
  };

  arrive(0);
  for (let next = agenda.next(); next !== null; next = agenda.next()) {
    const { at, thing } = next;
    if (at <= terms.seconds) busyTime += busy * (at - before);
    else if (before < terms.seconds) busyTime += busy * (terms.seconds - before);
    before = at;
    switch (thing.what) {
      case 'comes':
        events += 1;
        queue.push(thing.event);
        arrive(at);
        break;
      case 'ready':
        queue.push(thing.event);
        break;
      case 'asks': {
        const { event } = thing;
        if (at - event.cameAt > terms.life) expired += 1;
        else if (provider.take(at)) waits.push(at - event.cameAt);
        else {
          event.attempts += 1;
          if (event.attempts < ATTEMPTS_PER_INVOCATION) {
            agenda.add(at + PAUSE, { what: 'asks', event });
            break;
          }
          retry(event, at);
        }
        busy -= 1;
        break;
      }
    }
    serve(at);
  }
  waits.sort((one, other) => one - other);
  return {
    events,
    sent: waits.length,
    givenUp,
    expired,
    waited: { median: percentile(waits, 50), p95: percentile(waits, 95) },
    busiest,
    busyOnAverage: busyTime / terms.seconds,
    queuedOnAverage: queued / events,
  };
}

/** How many may run: what there are, and so many more in time. */
class Environments {
  readonly #terms: Pick<SenderTerms, 'concurrency' | 'growth'>;
  readonly #growth: Bucket;
  #made = 0;

  constructor(terms: Pick<SenderTerms, 'concurrency' | 'growth'>) {
    this.#terms = terms;
    this.#growth = new Bucket(terms.growth / 10, terms.growth);
  }

  mayRun(busy: number, now: number): boolean {
    if (busy < this.#made) return true;
    if (this.#made >= this.#terms.concurrency || !this.#growth.take(now)) return false;
    this.#made += 1;
    return true;
  }

  /** Seconds to the next one more. */
  growsIn(): number {
    return 10 / this.#terms.growth;
  }
}
