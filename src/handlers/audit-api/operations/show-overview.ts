import { failed, success } from '../../../domain/result.ts';
import { choosePool } from '../choose-pool.ts';
import type { OverviewAnswer } from '../contract/answers.ts';
import { instantOf } from '../instant-of.ts';
import type { Operation } from '../operation.ts';
import { DAY_MS, readSpan } from '../read-span.ts';
import { refusalOfFailure } from '../refusal-of-failure.ts';

const LONGEST_MS = 7 * DAY_MS;

/** Numbers that tell of nobody. */
export const showOverview: Operation<'overview'> = async (api, caller, request) => {
  const pool = choosePool(caller, 'overview', request.pool);
  if (!pool.ok) return pool;
  const wished = readSpan(request, LONGEST_MS);
  if (!wished.ok) return wished;

  const counted = await api.count.run(caller, { poolId: pool.value, span: wished.value });
  if (!counted.ok) return failed(refusalOfFailure(counted.failure));
  const { span, byHour, byChannel, byTrigger, byStatus, byReason, ...rest } = counted.value;
  const body: OverviewAnswer = {
    ...rest,
    from: instantOf(span.from),
    to: instantOf(span.to),
    byHour: byHour.map(({ at, ...hour }) => ({ at: instantOf(at), ...hour })),
    byChannel: [...byChannel],
    byTrigger: [...byTrigger],
    byStatus: [...byStatus],
    byReason: [...byReason],
  };
  return success({ body, poolId: pool.value, rows: rest.total });
};
