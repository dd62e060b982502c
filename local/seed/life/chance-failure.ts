import { TransportFailure } from '../../../src/adapters/http/transport-failure.ts';
import type { SendFailure } from '../../../src/domain/failure.ts';
import { failed } from '../../../src/domain/result.ts';
import type { Chance } from '../chance.ts';
import type { LineAnswer } from './provider-line.ts';

/** A request that failed, and whether the provider took the message all the same. */
export type ChanceFailure = Omit<LineAnswer, 'reports'> & { readonly taken: boolean };

/**
 * What goes wrong every now and then on any line. Null, and mostly so: nothing.
 *
 * @param read how the product reads an error of this provider
 */
export function chanceFailure(
  { busy, down }: { readonly busy: SendFailure; readonly down: SendFailure },
  read: (error: unknown) => SendFailure,
  chance: Chance,
): ChanceFailure | null {
  const kind = chance.number();
  const failure = (tookMs: number, why: SendFailure, taken: boolean): ChanceFailure => ({
    tookMs,
    result: failed(why),
    taken,
  });
  if (kind < 0.002) return failure(90, busy, false);
  if (kind < 0.0025) return failure(400, down, chance.happens(0.4));
  if (kind < 0.003) return failure(1000, read(new TransportFailure('ECONNREFUSED', false)), false);
  if (kind < 0.0037) {
    return failure(8000, read(new TransportFailure('ETIMEDOUT', true)), chance.happens(0.6));
  }
  // The process is killed while it waits for the answer.
  return kind < 0.0039 ? { tookMs: 500, result: null, taken: chance.happens(0.7) } : null;
}
