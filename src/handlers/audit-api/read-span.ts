import { failed, type Result, success } from '../../domain/result.ts';
import type { TimeSpan } from '../../domain/time-span.ts';
import { type Refusal, wrongField } from './refusal.ts';

export const DAY_MS = 24 * 3600_000;

const EVER: TimeSpan = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The time that is asked about; what is left out is not asked for. */
export function readSpan(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  longestMs = Number.POSITIVE_INFINITY,
): Result<TimeSpan, Refusal> {
  const span = {
    from: from === undefined ? EVER.from : Date.parse(from),
    to: to === undefined ? EVER.to : Date.parse(to),
  };
  if (Number.isNaN(span.from)) return failed(wrongField('from'));
  if (Number.isNaN(span.to) || span.from > span.to) return failed(wrongField('to'));
  return span.to - span.from > longestMs ? failed(wrongField('from')) : success(span);
}
