import { failed, success } from '../../../domain/result.ts';
import { personInPool } from '../../../domain/use-cases/person-in-pool.ts';
import { choosePool } from '../choose-pool.ts';
import { CSV_HEADER, csvOf } from '../csv/delivery-csv.ts';
import type { Operation } from '../operation.ts';
import { bondOf, makeCursor, readCursor, rowPosition } from '../page-cursor.ts';
import { readPersonKey } from '../read-person-key.ts';
import { readReason } from '../read-reason.ts';
import { DAY_MS, readSpan } from '../read-span.ts';
import { refusalOfFailure } from '../refusal-of-failure.ts';

const LONGEST_MS = 31 * DAY_MS;
const PIECE = 500;
const MOST_ROWS = 10_000;

/** One piece of a CSV file; the caller puts the pieces one behind the other. */
export const exportDeliveries: Operation<'export'> = async (api, caller, request) => {
  const { filter = {} } = request;
  const pool = choosePool(caller, 'export', request.pool);
  if (!pool.ok) return pool;
  const key = request.key === undefined ? success(null) : readPersonKey(request.key, api.phones);
  if (!key.ok) return key;
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  const span = readSpan(request, LONGEST_MS);
  if (!span.ok) return span;

  const person = key.value && personInPool(key.value, pool.value, api.fingerprint);
  const question = { pool: pool.value, person, filter, span: span.value };
  const bond = bondOf(caller, 'export', question);
  const place = readCursor(api.cursors, bond, request.cursor);
  if (!place.ok) return place;

  const before = place.value?.total ?? 0;
  const piece = await api.export.run(caller, {
    poolId: pool.value,
    key: key.value,
    filter,
    reason: reason.value,
    span: span.value,
    limit: Math.min(PIECE, MOST_ROWS - before),
    after: rowPosition(place.value),
  });
  if (!piece.ok) return failed(refusalOfFailure(piece.failure));
  const { rows, next } = piece.value;
  const total = before + rows.length;
  const cut = next !== null && total >= MOST_ROWS;
  const goesOn = next !== null && !cut;
  return success({
    body: `${place.value === null ? CSV_HEADER : ''}${csvOf(rows)}`,
    headers: {
      'sealpost-rows': String(rows.length),
      'sealpost-total': String(total),
      ...(goesOn && {
        'sealpost-next': makeCursor(api.cursors, bond, {
          id: next.id,
          at: next.firstSeenAt,
          total,
        }),
      }),
      ...(cut && { 'sealpost-cut': 'true' }),
    },
    poolId: pool.value,
    rows: rows.length,
  });
};
