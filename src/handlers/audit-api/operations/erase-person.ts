import { failed, success } from '../../../domain/result.ts';
import { personInPool } from '../../../domain/use-cases/person-in-pool.ts';
import { choosePool } from '../choose-pool.ts';
import type { EraseAnswer } from '../contract/answers.ts';
import { instantOf } from '../instant-of.ts';
import type { Operation } from '../operation.ts';
import { bondOf } from '../page-cursor.ts';
import { readPersonKey } from '../read-person-key.ts';
import { readReason } from '../read-reason.ts';
import { refusalOfFailure } from '../refusal-of-failure.ts';

const CONFIRMATION_LIFE_MS = 10 * 60_000;
const COUNTED = 'counted';

/** Without the confirmation of a dry run it is one: it counts, and hands one out. */
export const erasePerson: Operation<'erase'> = async (api, caller, request) => {
  const pool = choosePool(caller, 'erase', request.pool);
  if (!pool.ok) return pool;
  const key = readPersonKey(request.key, api.phones);
  if (!key.ok) return key;
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;

  const bond = bondOf(caller, 'erase', personInPool(key.value, pool.value, api.fingerprint));
  const { confirmation } = request;
  const dryRun = confirmation === undefined;
  if (!dryRun && api.confirmations.open(confirmation, bond) !== COUNTED) {
    return failed({ word: 'bad-confirmation' });
  }

  const wish = { poolId: pool.value, key: key.value, reason: reason.value, dryRun };
  const done = await api.erase.run(caller, wish);
  if (!done.ok) return failed(refusalOfFailure(done.failure));
  const { erased, underWay, erasableFrom, complete } = done.value;
  const terms = { bond, lifeMs: CONFIRMATION_LIFE_MS };
  const body: EraseAnswer = {
    dryRun,
    erased,
    underWay,
    erasableFrom: erasableFrom === null ? null : instantOf(erasableFrom),
    complete,
    confirmation: dryRun ? api.confirmations.close(COUNTED, terms) : null,
  };
  return success({ body, poolId: pool.value, rows: erased, erased: !dryRun });
};
