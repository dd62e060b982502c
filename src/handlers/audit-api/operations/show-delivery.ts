import { isNotificationId } from '../../../domain/notification-id.ts';
import { failed, success } from '../../../domain/result.ts';
import { choosePool } from '../choose-pool.ts';
import type { ShowAnswer } from '../contract/answers.ts';
import { deliveryView } from '../delivery-view.ts';
import type { Operation } from '../operation.ts';
import { readReason } from '../read-reason.ts';
import { wrongField } from '../refusal.ts';
import { refusalOfFailure } from '../refusal-of-failure.ts';
import { storyView } from '../story-view.ts';

/** One notification with its story. */
export const showDelivery: Operation<'show'> = async (api, caller, { pool: named, ...request }) => {
  const pool = choosePool(caller, 'show', named);
  if (!pool.ok) return pool;
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  if (!isNotificationId(request.id)) return failed(wrongField('id'));

  const look = { poolId: pool.value, id: request.id, reason: reason.value };
  const shown = await api.show.run(caller, look);
  if (!shown.ok) return failed(refusalOfFailure(shown.failure));
  const row = shown.value;
  if (row === null) return failed({ word: 'not-found' });
  const body: ShowAnswer = { delivery: deliveryView(row), story: storyView(row) };
  return success({ body, poolId: pool.value, rows: 1 });
};
