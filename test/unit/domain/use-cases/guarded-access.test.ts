import { beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_UNAVAILABLE } from '../../../../src/domain/failure.ts';
import { failed, success } from '../../../../src/domain/result.ts';
import type { Caller } from '../../../../src/domain/staff.ts';
import type { Access } from '../../../../src/domain/use-cases/guarded-access.ts';
import { FORBIDDEN, OTHER_POOL, PER_MINUTE, POOL, StaffScene, UNAVAILABLE } from './staff-scene.ts';

const SEARCH: Access = { action: 'search', poolId: POOL, keyKind: 'email', reason: 'SUP-1' };

let scene: StaffScene;
beforeEach(() => {
  scene = new StaffScene();
});

/** What is shown: two rows, when it comes to reading. */
function look(caller: Caller, access: Access = SEARCH) {
  const read = async () => {
    scene.steps.push('read');
    return success(['one', 'two']);
  };
  return scene.guard.show(caller, access, read, ({ length }) => length);
}

describe('a look at the audit', () => {
  it('is counted, read, filed, and then shown', async () => {
    expect(await look(scene.caller('support'))).toEqual(success(['one', 'two']));
    expect(scene.steps).toEqual(['take', 'read', 'file']);
    expect(scene.accesses.entries).toEqual([
      {
        at: scene.clock.now(),
        poolId: POOL,
        callerId: 'sam',
        callerName: 'Sam',
        role: 'support',
        action: 'search',
        keyKind: 'email',
        notificationId: null,
        reason: 'SUP-1',
        rows: 2,
        dryRun: false,
      },
    ]);
  });

  it('is filed with the role by which it was allowed, and with what is known of it only', async () => {
    const roles = new Map([[POOL, 'admin' as const]]);
    const nameless = { id: 'ida', name: null, roles };
    await look(nameless, { action: 'erase', poolId: POOL, dryRun: true });
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({
        role: 'admin',
        callerName: null,
        keyKind: null,
        notificationId: null,
        reason: null,
        dryRun: true,
      }),
    ]);
  });

  it('is filed without the address that stands in its reason', async () => {
    await look(scene.caller('support'), { ...SEARCH, reason: 'ann.private@example.com asks' });
    expect(scene.accesses.entries[0]?.reason).toBe('••• asks');
  });

  it.each<readonly [why: string, roles: Caller['roles'], access: Access]>([
    ['without a role', new Map(), SEARCH],
    ['in another pool', new Map([[OTHER_POOL, 'admin']]), SEARCH],
    ['beyond the role', new Map([[POOL, 'support']]), { ...SEARCH, action: 'export' }],
  ])('%s is refused in the same words, and nothing is touched', async (_why, roles, access) => {
    expect(await look({ id: 'sam', name: null, roles }, access)).toEqual(FORBIDDEN);
    expect(scene.steps).toEqual([]);
  });

  it('one too many in a minute is refused, and nothing is read for it', async () => {
    const sam = scene.caller('support');
    for (let n = 0; n < PER_MINUTE; n += 1) expect(await look(sam)).toMatchObject({ ok: true });
    scene.steps.length = 0;
    expect(await look(sam)).toMatchObject({ ok: false, failure: { kind: 'limit_reached' } });
    expect(scene.steps).toEqual(['take']);
    expect(await look(scene.caller('support', 'ida'))).toMatchObject({ ok: true });
    scene.clock.advance(60_000);
    expect(await look(sam)).toMatchObject({ ok: true });
  });

  it('that cannot be counted is refused, and nothing is read for it', async () => {
    scene.breakDown('take');
    expect(await look(scene.caller('support'))).toEqual(UNAVAILABLE);
    expect(scene.steps).toEqual(['take']);
  });

  it('that fails shows nothing, and files none', async () => {
    const read = async () => failed(AUDIT_UNAVAILABLE);
    const shown = await scene.guard.show(scene.caller('support'), SEARCH, read, () => 0);
    expect(shown).toEqual(UNAVAILABLE);
    expect(scene.accesses.entries).toEqual([]);
  });

  it('that cannot be filed shows nothing', async () => {
    scene.breakDown('file');
    expect(await look(scene.caller('support'))).toEqual(UNAVAILABLE);
    expect(scene.steps).toEqual(['take', 'read', 'file']);
  });
});
