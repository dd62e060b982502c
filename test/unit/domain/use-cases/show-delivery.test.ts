import { beforeEach, describe, expect, it } from 'vitest';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';
import { success } from '../../../../src/domain/result.ts';
import { ShowDelivery } from '../../../../src/domain/use-cases/show-delivery.ts';
import { OTHER_POOL, POOL, StaffScene } from './staff-scene.ts';

let scene: StaffScene;
beforeEach(() => {
  scene = new StaffScene();
});

const show = (id: NotificationId) =>
  new ShowDelivery(scene.guard, scene.reader).run(scene.caller('support'), {
    poolId: POOL,
    id,
    reason: 'SUP-1',
  });

describe('one notification', () => {
  it('is shown whole, and filed with its id', async () => {
    const row = scene.sent();
    expect(await show(row.id)).toEqual(success(row));
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({ action: 'show', notificationId: row.id, rows: 1, keyKind: null }),
    ]);
  });

  it('of another pool is none, just as one that does not exist', async () => {
    const others = scene.sent({ poolId: OTHER_POOL });
    const nobodys = 'z'.repeat(32) as NotificationId;
    for (const id of [others.id, nobodys]) {
      expect(await show(id)).toEqual(success(null));
      expect(scene.accesses.entries.at(-1)).toMatchObject({ notificationId: id, rows: 0 });
    }
  });
});
