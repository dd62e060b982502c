import { describe, expect, it } from 'vitest';
import { ReadAccessLog } from '../../../../src/domain/use-cases/read-access-log.ts';
import { EVER, OTHER_POOL, POOL, StaffScene } from './staff-scene.ts';

const TERMS = { poolId: POOL, span: EVER, limit: 2, after: null } as const;

describe('the access log', () => {
  it('tells who looked, and the next time that it was read', async () => {
    const scene = new StaffScene();
    const log = new ReadAccessLog(scene.guard, scene.accessReader);
    const auditor = scene.caller('auditor', 'ida');
    const look = { action: 'search', role: 'support', callerId: 'sam' } as const;
    const entry = {
      ...look,
      at: scene.clock.now(),
      callerName: null,
      keyKind: null,
      notificationId: null,
      reason: null,
      rows: 0,
      dryRun: false,
    };
    await scene.accesses.file({ ...entry, poolId: POOL });
    await scene.accesses.file({ ...entry, poolId: OTHER_POOL });

    scene.clock.advance(1000);
    const first = await log.run(auditor, TERMS);
    expect(first).toEqual({
      ok: true,
      value: { entries: [{ ...entry, poolId: POOL }], next: null },
    });
    scene.clock.advance(1000);
    const second = await log.run(auditor, TERMS);
    expect(second).toMatchObject({
      value: {
        entries: [{ action: 'access-log', callerId: 'ida', role: 'auditor', rows: 1 }, look],
      },
    });
    scene.clock.advance(1000);
    const newest = await log.run(auditor, TERMS);
    const after = newest.ok ? newest.value.next : null;
    expect(await log.run(scene.caller('admin', 'eva'), { ...TERMS, after })).toMatchObject({
      value: { entries: [look], next: null },
    });
  });
});
