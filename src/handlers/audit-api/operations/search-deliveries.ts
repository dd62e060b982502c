import { failed, success } from '../../../domain/result.ts';
import { personInPool } from '../../../domain/use-cases/person-in-pool.ts';
import { choosePool } from '../choose-pool.ts';
import type { SearchAnswer } from '../contract/answers.ts';
import { deliveryView } from '../delivery-view.ts';
import type { Operation } from '../operation.ts';
import { bondOf, makeCursor, readCursor, rowPosition } from '../page-cursor.ts';
import { readPersonKey } from '../read-person-key.ts';
import { readReason } from '../read-reason.ts';
import { readSpan } from '../read-span.ts';
import { refusalOfFailure } from '../refusal-of-failure.ts';

const DEFAULT_LIMIT = 20;

/** One page of what was sent to one person. */
export const searchDeliveries: Operation<'search'> = async (api, caller, request) => {
  const { from, to, filter = {}, limit = DEFAULT_LIMIT } = request;
  const pool = choosePool(caller, 'search', request.pool);
  if (!pool.ok) return pool;
  const key = readPersonKey(request.key, api.phones);
  if (!key.ok) return key;
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  const span = readSpan({ from, to });
  if (!span.ok) return span;

  const person = personInPool(key.value, pool.value, api.fingerprint);
  const bond = bondOf(caller, 'search', { person, filter, span: span.value });
  const place = readCursor(api.cursors, bond, request.cursor);
  if (!place.ok) return place;

  const found = await api.find.run(caller, {
    poolId: pool.value,
    key: key.value,
    filter,
    reason: reason.value,
    span: span.value,
    limit,
    after: rowPosition(place.value),
  });
  if (!found.ok) return failed(refusalOfFailure(found.failure));
  const { rows, next, searched } = found.value;
  const body: SearchAnswer = {
    deliveries: rows.map(deliveryView),
    searched,
    next: next && makeCursor(api.cursors, bond, { id: next.id, at: next.firstSeenAt, total: 0 }),
  };
  return success({ body, poolId: pool.value, rows: rows.length });
};
