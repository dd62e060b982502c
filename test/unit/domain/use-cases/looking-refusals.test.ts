import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditAction, Caller, StaffRole } from '../../../../src/domain/staff.ts';
import { CountDeliveries } from '../../../../src/domain/use-cases/count-deliveries.ts';
import { ErasePerson } from '../../../../src/domain/use-cases/erase-person.ts';
import { ExportDeliveries } from '../../../../src/domain/use-cases/export-deliveries.ts';
import { FindDeliveries } from '../../../../src/domain/use-cases/find-deliveries.ts';
import { ReadAccessLog } from '../../../../src/domain/use-cases/read-access-log.ts';
import { ShowDelivery } from '../../../../src/domain/use-cases/show-delivery.ts';
import {
  ANN,
  EVER,
  FORBIDDEN,
  OTHER_POOL,
  PER_MINUTE,
  POOL,
  StaffScene,
  UNAVAILABLE,
} from './staff-scene.ts';

const KEY = { kind: 'email', recipient: ANN } as const;
const TERMS = { span: EVER, limit: 50, after: null };

type Look = (scene: StaffScene, caller: Caller, poolId: string) => Promise<unknown>;

/** Everything that people can do with the audit, and the least role for it. */
const LOOKS: Readonly<Record<AuditAction, readonly [role: StaffRole, look: Look]>> = {
  search: [
    'support',
    (scene, caller, poolId) =>
      new FindDeliveries(scene.guard, scene.finder, scene.fingerprint).run(caller, {
        ...TERMS,
        poolId,
        key: KEY,
        filter: {},
        reason: 'SUP-1',
      }),
  ],
  show: [
    'support',
    (scene, caller, poolId) => {
      const [id] = [...scene.rows.keys()];
      if (id === undefined) throw new Error('There is no row');
      return new ShowDelivery(scene.guard, scene.reader).run(caller, {
        poolId,
        id,
        reason: 'SUP-1',
      });
    },
  ],
  overview: [
    'support',
    (scene, caller, poolId) =>
      new CountDeliveries(scene.guard, scene.period, scene.clock).run(caller, {
        poolId,
        span: EVER,
      }),
  ],
  export: [
    'auditor',
    (scene, caller, poolId) =>
      new ExportDeliveries(scene).run(caller, {
        ...TERMS,
        poolId,
        key: null,
        filter: {},
        reason: 'SUP-1',
      }),
  ],
  'access-log': [
    'auditor',
    (scene, caller, poolId) =>
      new ReadAccessLog(scene.guard, scene.accessReader).run(caller, { ...TERMS, poolId }),
  ],
  erase: [
    'admin',
    (scene, caller, poolId) =>
      new ErasePerson(scene).run(caller, { poolId, key: KEY, reason: 'SUP-1', dryRun: true }),
  ],
};

const LESS: Readonly<Record<StaffRole, readonly StaffRole[]>> = {
  support: [],
  auditor: ['support'],
  admin: ['support', 'auditor'],
};

describe.each(Object.entries(LOOKS))('%s', (action, [role, look]) => {
  let scene: StaffScene;
  beforeEach(() => {
    scene = new StaffScene();
    scene.sent();
  });

  it(`is for ${role} and above, and is filed as such`, async () => {
    expect(await look(scene, scene.caller(role), POOL)).toMatchObject({ ok: true });
    expect(scene.steps).toEqual(['take', 'read', 'file']);
    const rows = action === 'access-log' ? 0 : 1;
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({ action, role, poolId: POOL, rows }),
    ]);
  });

  it('is refused with less than that, and in another pool, before anything is asked', async () => {
    for (const less of LESS[role]) {
      expect(await look(scene, scene.caller(less), POOL)).toEqual(FORBIDDEN);
    }
    expect(await look(scene, scene.caller('admin'), OTHER_POOL)).toEqual(FORBIDDEN);
    expect(scene.steps).toEqual([]);
  });

  it.each(['take', 'read', 'file'] as const)(
    'shows nothing when the database is down at %s, and works again afterwards',
    async (step) => {
      scene.breakDown(step);
      expect(await look(scene, scene.caller(role), POOL)).toEqual(UNAVAILABLE);
      expect(scene.steps.at(-1)).toBe(step);
      scene.repair();
      expect(await look(scene, scene.caller(role), POOL)).toMatchObject({ ok: true });
    },
  );

  it('counts for the limit of whoever does it', async () => {
    const sam = scene.caller(role);
    for (let n = 0; n < PER_MINUTE; n += 1) await look(scene, sam, POOL);
    expect(await look(scene, sam, POOL)).toMatchObject({ failure: { kind: 'limit_reached' } });
    expect(scene.accesses.entries).toHaveLength(PER_MINUTE);
  });

  it('files no address', async () => {
    await look(scene, scene.caller(role), POOL);
    const filed = JSON.stringify(scene.accesses.entries);
    for (const told of [ANN.reveal(), ANN.masked, scene.fingerprint.of(ANN), 'anns-sub']) {
      expect(filed).not.toContain(told);
    }
  });
});
