import { beforeEach, describe, expect, it } from 'vitest';
import { RETRY_WINDOW_MS } from '../../../../src/domain/delivery-timings.ts';
import { success } from '../../../../src/domain/result.ts';
import { ErasePerson, type Erasure } from '../../../../src/domain/use-cases/erase-person.ts';
import { ANN, OTHER_POOL, POOL, StaffScene, UNAVAILABLE } from './staff-scene.ts';

let scene: StaffScene;
beforeEach(() => {
  scene = new StaffScene();
});

const erase = (over: Partial<Erasure> = {}) =>
  new ErasePerson(scene).run(scene.caller('admin'), {
    poolId: POOL,
    key: { kind: 'email', recipient: ANN },
    reason: 'SUP-1',
    dryRun: false,
    ...over,
  });
const NONE_LEFT = { underWay: 0, erasableFrom: null, complete: true };
const anns = () => [...scene.rows.values()].filter(({ sub }) => sub === 'anns-sub').length;

describe('erasing a person', () => {
  it('takes them out of every row of theirs, and out of no other', async () => {
    const rows = Array.from({ length: 120 }, () => scene.sent());
    const others = [
      scene.sent({ sub: 'bobs-sub', userName: 'bob', recipient: null }),
      scene.sent({ poolId: OTHER_POOL }),
    ];
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 120 }));
    for (const { id } of rows) {
      expect(scene.rows.get(id)).toMatchObject({
        sub: null,
        recipient: null,
        erasedAt: scene.clock.now(),
      });
    }
    for (const other of others) expect(scene.rows.get(other.id)).toEqual(other);
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({ action: 'erase', dryRun: false, rows: 120, keyKind: 'email' }),
    ]);
  });

  it('is filed before anything is erased', async () => {
    scene.sent();
    await erase();
    expect(scene.steps).toEqual(['take', 'read', 'file', 'erase']);
  });

  it('on a dry run counts the same and erases nothing', async () => {
    for (let n = 0; n < 60; n += 1) scene.sent();
    scene.sent({ phase: 'RETRYABLE' });
    const dry = await erase({ dryRun: true });
    expect(scene.steps).not.toContain('erase');
    expect(anns()).toBe(61);
    expect(scene.accesses.entries).toEqual([expect.objectContaining({ dryRun: true, rows: 60 })]);
    expect(await erase()).toEqual(dry);
    expect(anns()).toBe(1);
  });

  it('of somebody who is not there erases nothing, and again nothing', async () => {
    scene.sent();
    expect(await erase({ key: { kind: 'sub', name: 'nobody' } })).toEqual(
      success({ ...NONE_LEFT, erased: 0 }),
    );
    await erase();
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 0 }));
  });

  it('leaves rows alone whose message may still be sent, and says from when on they can be erased', async () => {
    const now = scene.clock.now();
    const early = scene.sent({ phase: 'UNKNOWN', firstSeenAt: now - 3000 });
    const late = scene.sent({ phase: 'RETRYABLE', firstSeenAt: now - 1000 });
    scene.sent();
    const from = late.firstSeenAt + RETRY_WINDOW_MS;
    expect(await erase()).toEqual(
      success({ erased: 1, underWay: 2, erasableFrom: from, complete: true }),
    );
    expect(scene.rows.get(early.id)).toEqual(early);

    scene.clock.advance(from - now - 1);
    expect(await erase()).toMatchObject({ value: { erased: 1, underWay: 1, erasableFrom: from } });
    scene.clock.advance(1);
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 1 }));
    expect(anns()).toBe(0);
  });

  it('is not complete when a row moved on meanwhile, and the next run erases it', async () => {
    const row = scene.sent();
    scene.sent();
    scene.onStep = (step) => {
      if (step === 'file') scene.rows.set(row.id, { ...row, updatedAt: row.updatedAt + 1 });
    };
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 1, complete: false }));
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 1 }));
    expect(anns()).toBe(0);
  });

  it('does not count rows again that an index still shows after they were erased', async () => {
    const { id } = scene.sent();
    const stale = { ...scene.sent(), erasedAt: 1 };
    scene.rows.set(stale.id, stale);
    expect(await erase({ dryRun: true })).toEqual(success({ ...NONE_LEFT, erased: 1 }));
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 1 }));
    expect(scene.rows.get(id)?.erasedAt).toBe(scene.clock.now());
    expect(scene.rows.get(stale.id)).toEqual(stale);
  });

  it('of more than can be erased at once says that there is more', async () => {
    for (let n = 0; n < 1060; n += 1) scene.sent();
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 1000, complete: false }));
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 60 }));
  });

  it('that cannot be filed erases nothing', async () => {
    scene.sent();
    scene.breakDown('file');
    expect(await erase()).toEqual(UNAVAILABLE);
    expect(scene.steps).not.toContain('erase');
    expect(anns()).toBe(1);
  });

  it('that the database does not end can be run again', async () => {
    for (let n = 0; n < 25; n += 1) scene.sent();
    scene.breakDown('erase', 15);
    expect(await erase()).toEqual(UNAVAILABLE);
    expect(anns()).toBe(25 - 14);
    scene.repair();
    expect(await erase()).toEqual(success({ ...NONE_LEFT, erased: 25 - 14 }));
    expect(anns()).toBe(0);
  });

  it('erases nothing when not all rows could be found', async () => {
    for (let n = 0; n < 60; n += 1) scene.sent();
    scene.breakDown('read', 2);
    expect(await erase()).toEqual(UNAVAILABLE);
    expect(anns()).toBe(60);
  });
});
