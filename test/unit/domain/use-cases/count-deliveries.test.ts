import { beforeEach, describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/result.ts';
import { CountDeliveries } from '../../../../src/domain/use-cases/count-deliveries.ts';
import { EVER, OTHER_POOL, POOL, StaffScene, UNAVAILABLE } from './staff-scene.ts';

let scene: StaffScene;
beforeEach(() => {
  scene = new StaffScene();
});

const count = (span: { from: number; to: number } = EVER) =>
  new CountDeliveries(scene.guard, scene.period, scene.clock).run(scene.caller('support'), {
    poolId: POOL,
    span,
  });

describe('the numbers of a time', () => {
  it('are of all that the pool sent in it, over as many pages as there are', async () => {
    for (let n = 0; n < 2300; n += 1) scene.sent({ channel: n % 2 === 0 ? 'email' : 'sms' });
    scene.sent({ poolId: OTHER_POOL });
    const counted = await count();
    expect(counted).toMatchObject({ ok: true, value: { total: 2300, complete: true, span: EVER } });
    expect(scene.steps).toEqual(['take', 'read', 'read', 'read', 'file']);
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({ action: 'overview', rows: 2300, keyKind: null, reason: null }),
    ]);
  });

  it('are none when a later page cannot be read', async () => {
    for (let n = 0; n < 1001; n += 1) scene.sent();
    scene.breakDown('read', 2);
    expect(await count()).toEqual(UNAVAILABLE);
    expect(scene.accesses.entries).toEqual([]);
  });

  it('end where the time to count ends, and say so', async () => {
    const rows = Array.from({ length: 2500 }, () => scene.sent());
    scene.onStep = (step) => {
      if (step === 'read') scene.clock.advance(8000);
    };
    const last = rows[500];
    expect(await count()).toMatchObject({
      value: { total: 2000, complete: false, span: { from: last?.firstSeenAt, to: EVER.to } },
    });
  });

  it('end at a number of rows, and say so', async () => {
    let given = 0;
    const row = scene.sent();
    const endless = {
      page: async () => {
        given += 1000;
        const next = { id: row.id, firstSeenAt: row.firstSeenAt - given };
        return success({ rows: Array.from({ length: 1000 }, () => row), next });
      },
    };
    const counted = await new CountDeliveries(scene.guard, endless, scene.clock).run(
      scene.caller('support'),
      { poolId: POOL, span: EVER },
    );
    expect(counted).toMatchObject({ value: { total: 60_000, complete: false } });
  });
});
