import type { DeliveryRecord } from '../delivery-record.ts';
import type { NotificationId } from '../notification-id.ts';
import type { DeliveryReader } from '../ports/delivery-reader.ts';
import { type Result, success } from '../result.ts';
import type { Caller } from '../staff.ts';
import type { AccessFailure, GuardedAccess } from './guarded-access.ts';

/** One notification with all that happened to it. */
export class ShowDelivery {
  readonly #guard: GuardedAccess;
  readonly #reader: DeliveryReader;

  constructor(guard: GuardedAccess, reader: DeliveryReader) {
    this.#guard = guard;
    this.#reader = reader;
  }

  /** Null when the pool has none of that id, be it that another pool has. */
  run(
    caller: Caller,
    { poolId, id, reason }: { poolId: string; id: NotificationId; reason: string },
  ): Promise<Result<DeliveryRecord | null, AccessFailure>> {
    return this.#guard.show(
      caller,
      { action: 'show', poolId, notificationId: id, reason },
      async () => {
        const read = await this.#reader.byId(id);
        if (!read.ok) return read;
        return success(read.value?.poolId === poolId ? read.value : null);
      },
      (row) => (row === null ? 0 : 1),
    );
  }
}
