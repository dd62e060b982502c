import type { AccessEntry } from '../../../domain/access-entry.ts';
import { failed, success } from '../../../domain/result.ts';
import { choosePool } from '../choose-pool.ts';
import type { AccessLogAnswer, AccessLogEntry } from '../contract/answers.ts';
import { instantOf } from '../instant-of.ts';
import type { Operation } from '../operation.ts';
import { bondOf, makeCursor, readCursor } from '../page-cursor.ts';
import { readSpan } from '../read-span.ts';
import { refusalOfFailure } from '../refusal-of-failure.ts';

const PAGE = 50;

/** One page of who looked at what. */
export const showAccessLog: Operation<'accessLog'> = async (api, caller, request) => {
  const pool = choosePool(caller, 'access-log', request.pool);
  if (!pool.ok) return pool;
  const span = readSpan(request);
  if (!span.ok) return span;
  const bond = bondOf(caller, 'access-log', { pool: pool.value, span: span.value });
  const place = readCursor(api.cursors, bond, request.cursor);
  if (!place.ok) return place;

  const terms = { poolId: pool.value, span: span.value, limit: PAGE, after: place.value };
  const read = await api.accesses.run(caller, terms);
  if (!read.ok) return failed(refusalOfFailure(read.failure));
  const { entries, next } = read.value;
  const body: AccessLogAnswer = {
    entries: entries.map(entryView),
    next: next && makeCursor(api.cursors, bond, { ...next, total: 0 }),
  };
  return success({ body, poolId: pool.value, rows: entries.length });
};

function entryView({ at, poolId: _, ...entry }: AccessEntry): AccessLogEntry {
  return { at: instantOf(at), ...entry };
}
