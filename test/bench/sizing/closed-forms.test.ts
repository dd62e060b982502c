import { describe, expect, it } from 'vitest';
import { Agenda } from '../../../bench/sizing/simulation/agenda.ts';
import { Bucket } from '../../../bench/sizing/simulation/bucket.ts';
import { simulateLine } from '../../../bench/sizing/simulation/simulate-line.ts';
import {
  type SenderTerms,
  simulateSender,
} from '../../../bench/sizing/simulation/simulate-sender.ts';
import { Chance } from '../../../local/seed/chance.ts';

const UNLIMITED = Number.POSITIVE_INFINITY;

function chances(name: string): () => number {
  const chance = new Chance(1, name);
  return () => chance.number();
}

function sender(terms: Partial<SenderTerms>) {
  return simulateSender({
    rate: 20,
    seconds: 5000,
    service: () => 0.25,
    concurrency: UNLIMITED,
    growth: UNLIMITED,
    provider: UNLIMITED,
    life: UNLIMITED,
    chance: chances('sender'),
    ...terms,
  });
}

/** Whether the measured is within so many per cent of the expected. */
function expectAbout(measured: number, expected: number, percent: number): void {
  expect(Math.abs(measured / expected - 1)).toBeLessThan(percent / 100);
}

/** The mean wait of M/M/c in seconds, by Erlang's formula. */
function erlangC(rate: number, meanService: number, servers: number): number {
  const load = rate * meanService;
  let blocking = 1;
  for (let n = 1; n <= servers; n += 1) blocking = (load * blocking) / (n + load * blocking);
  const waiting = blocking / (1 - (load / servers) * (1 - blocking));
  return (waiting * meanService) / (servers - load);
}

describe('a sender with all that it needs', () => {
  const outcome = sender({});

  it('runs as many at once as rate times duration (Little)', () => {
    expectAbout(outcome.busyOnAverage, 20 * 0.25, 2);
  });

  it('sends everything, and nothing waits but for its own duration', () => {
    expectAbout(outcome.events, 20 * 5000, 2);
    expect(outcome).toMatchObject({ sent: outcome.events, givenUp: 0, expired: 0 });
    expect(outcome.queuedOnAverage).toBe(0);
    expect(outcome.waited.median).toBeCloseTo(0.25);
    expect(outcome.waited.p95).toBeCloseTo(0.25);
  });
});

describe('a sender with few environments', () => {
  it.each([
    { servers: 6, rate: 20 },
    { servers: 8, rate: 26 },
    { servers: 2, rate: 6 },
  ])('lets events wait as Erlang says: $rate a second before $servers', ({ servers, rate }) => {
    const draw = chances(`service ${servers}`);
    const outcome = sender({
      rate,
      concurrency: servers,
      seconds: 20_000,
      service: () => -Math.log(1 - draw()) * 0.25,
    });
    expectAbout(outcome.queuedOnAverage, erlangC(rate, 0.25, servers), 8);
    expect(outcome.busiest).toBe(servers);
    expect(outcome.sent).toBe(outcome.events);
  });

  it('loses no event, however few', () => {
    const outcome = sender({ concurrency: 1, seconds: 100 });
    expect(outcome.sent).toBe(outcome.events);
    expectAbout(outcome.waited.p95 ?? 0, 0.95 * (outcome.events * 0.25 - 100), 10);
  });
});

describe('a sender that grows', () => {
  it('has no more than it began with and what came since', () => {
    // None ends before the last has begun: the nth begins when a hundred and ten a second allow it.
    const outcome = sender({ rate: 100, service: () => 1000, growth: 100, seconds: 20 });
    const last = (0.95 * outcome.events - 100) / 10;
    expect(outcome.busiest).toBe(outcome.events);
    expectAbout(outcome.waited.p95 ?? 0, 1000 + last - 0.95 * 20, 1);
  });
});

describe('a provider with a rate', () => {
  it('takes its rate and no more, when more comes', () => {
    const outcome = sender({ rate: 60, provider: 10, seconds: 1000 });
    const [least, most] = [10 * 1000, 10 * (1000 + 60 + 120 + 3 * 1) + 10];
    expect(outcome.sent).toBeGreaterThan(least * 0.99);
    expect(outcome.sent).toBeLessThanOrEqual(most);
    expect(outcome.sent + outcome.givenUp).toBe(outcome.events);
  });

  it('gets an event as often as two attempts and two more tries of two are', () => {
    const outcome = sender({ rate: 1, provider: 0, seconds: 1000 });
    // The bucket begins with one.
    expect(outcome).toMatchObject({ sent: 1, givenUp: outcome.events - 1 });
  });

  it('gets no code that is dead', () => {
    const outcome = sender({ rate: 60, provider: 10, life: 30, seconds: 1000 });
    expect(outcome.givenUp).toBe(0);
    expect(outcome.expired).toBe(outcome.events - outcome.sent);
    expect(outcome.waited.p95).toBeLessThan(30);
  });
});

describe('a line before one sender', () => {
  it.each([0.5, 0.8, 0.9])('is as long as that of M/D/1 says, %d of its rate', (load) => {
    const outcome = simulateLine({
      rate: 10 * load,
      seconds: 40_000,
      throughput: 10,
      life: UNLIMITED,
      chance: chances('line'),
    });
    expectAbout(outcome.waited.mean, load / (2 * 10 * (1 - load)), 6);
    expect(outcome.sent).toBe(outcome.messages);
  });

  it('sends at its rate and drops what has waited too long, when more comes', () => {
    const outcome = simulateLine({
      rate: 20,
      seconds: 3000,
      throughput: 10,
      life: 180,
      chance: chances('line'),
    });
    expectAbout(outcome.sent, 10 * (3000 + 180), 1);
    expectAbout(outcome.waited.median ?? 0, 180, 2);
  });
});

describe('the parts', () => {
  it('a bucket gives what it holds at once, and then its rate', () => {
    const bucket = new Bucket(10, 20);
    const given = (from: number, to: number) =>
      Array.from({ length: 1000 }, (_, n) => bucket.take(from + ((to - from) * n) / 1000)).filter(
        Boolean,
      ).length;
    expect(given(0, 0)).toBe(20);
    expect(given(0, 10)).toBeGreaterThanOrEqual(98);
    expect(given(10, 20)).toBeLessThanOrEqual(101);
    expect(given(1000, 1000)).toBe(20);
  });

  it('an agenda gives everything back in the order of its time', () => {
    const draw = chances('agenda');
    const times = Array.from({ length: 1000 }, draw);
    const agenda = new Agenda<number>();
    for (const at of times) agenda.add(at, at);
    const given = times.map(() => agenda.next()?.thing);
    expect(given).toEqual(times.toSorted((one, other) => one - other));
    expect(agenda.next()).toBeNull();
  });
});
