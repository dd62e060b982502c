import { percentile } from '../../../src/domain/percentile.ts';

/** All times in seconds. */
export interface LineTerms {
  /** Messages a second, each at a moment of its own (Poisson). */
  readonly rate: number;
  readonly seconds: number;
  /** Messages a second that go out, one after the other. */
  readonly throughput: number;
  /** A message that waits longer is not sent. Infinite for one that never expires. */
  readonly life: number;
  /** At least 0 and less than 1. */
  readonly chance: () => number;
}

export interface LineOutcome {
  readonly messages: number;
  readonly sent: number;
  readonly waited: {
    readonly mean: number;
    readonly median: number | null;
    readonly p95: number | null;
  };
}

/** A line of messages before one sender, as Twilio keeps them, each with its validity. */
export function simulateLine({ rate, seconds, throughput, life, chance }: LineTerms): LineOutcome {
  const waits: number[] = [];
  let messages = 0;
  let freeAt = 0;
  for (let at = 0; ; ) {
    at -= Math.log(1 - chance()) / rate;
    if (at >= seconds) break;
    messages += 1;
    const start = Math.max(at, freeAt);
    if (start - at > life) continue;
    freeAt = start + 1 / throughput;
    waits.push(start - at);
  }
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  waits.sort((one, other) => one - other);
  return {
    messages,
    sent: waits.length,
    waited: { mean, median: percentile(waits, 50), p95: percentile(waits, 95) },
  };
}
