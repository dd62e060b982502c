import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonKey } from '../../../../src/domain/person-key.ts';
import {
  FindDeliveries,
  type PersonSearch,
} from '../../../../src/domain/use-cases/find-deliveries.ts';
import { filedReceipt } from '../audit-row.ts';
import { ANN, EVER, OTHER_POOL, POOL, StaffScene } from './staff-scene.ts';

let scene: StaffScene;
beforeEach(() => {
  scene = new StaffScene();
});

async function find(over: Partial<PersonSearch> = {}) {
  const search = new FindDeliveries(scene.guard, scene.finder, scene.fingerprint);
  const found = await search.run(scene.caller('support'), {
    poolId: POOL,
    key: { kind: 'email', recipient: ANN },
    filter: {},
    reason: 'SUP-1',
    span: EVER,
    limit: 50,
    after: null,
    ...over,
  });
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value;
}

describe('what was sent to somebody', () => {
  it.each<PersonKey>([
    { kind: 'email', recipient: ANN },
    { kind: 'sub', name: 'anns-sub' },
    { kind: 'user-name', name: 'ann' },
  ])('is found by $kind, newest first, and by it alone', async (key) => {
    const older = scene.sent();
    const newer = scene.sent();
    scene.sent({ poolId: OTHER_POOL });
    scene.sent({ sub: 'bobs-sub', userName: 'bob', recipient: { masked: '', fingerprint: 'b' } });
    expect(await find({ key })).toEqual({ rows: [newer, older], next: null, searched: 2 });
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({ action: 'search', keyKind: key.kind, rows: 2 }),
    ]);
  });

  it('is nothing for somebody whom the pool does not know, and that is filed as well', async () => {
    scene.sent();
    const key = { kind: 'sub', name: 'nobody' } as const;
    expect(await find({ key })).toEqual({ rows: [], next: null, searched: 0 });
    expect(scene.accesses.entries).toEqual([expect.objectContaining({ keyKind: 'sub', rows: 0 })]);
  });

  it('is not found by a sub that is somebody’s user name', async () => {
    scene.sent();
    expect(await find({ key: { kind: 'sub', name: 'ann' } })).toMatchObject({ searched: 0 });
  });

  it('comes in pages; a page may be left empty by the filter and have a next one', async () => {
    const delivered = scene.sent({ receipts: [filedReceipt('DELIVERED')] });
    scene.sent();
    scene.sent();
    const first = await find({ limit: 2, filter: { statuses: ['delivered'] } });
    expect(first).toMatchObject({ rows: [], searched: 2 });
    expect(first.next).not.toBeNull();
    const second = await find({ limit: 2, filter: { statuses: ['delivered'] }, after: first.next });
    expect(second).toEqual({ rows: [delivered], next: null, searched: 1 });
    expect(scene.accesses.entries.map(({ rows }) => rows)).toEqual([0, 1]);
  });

  it('is of the time that was asked for', async () => {
    const [, second, third] = [scene.sent(), scene.sent(), scene.sent(), scene.sent()];
    const span = { from: second?.firstSeenAt ?? 0, to: third?.firstSeenAt ?? 0 };
    expect((await find({ span })).rows).toEqual([third, second]);
  });
});
