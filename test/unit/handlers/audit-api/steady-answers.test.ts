import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteName } from '../../../../src/handlers/audit-api/contract/routes.ts';
import { StaffScene } from '../../domain/use-cases/staff-scene.ts';
import { apiOverScene } from './api-over-scene.ts';

const REASON = 'Ticket SUP-4711';
const SPAN = '?from=2026-11-21T00:00:00Z&to=2026-11-21T12:00:00Z';
const key = (value: string) => ({ key: { kind: 'email', value }, reason: REASON });
const HIT = key('ann.private@example.com');
const MISS = key('nobody@example.com');

let scene: StaffScene;
let api: ReturnType<typeof apiOverScene>;
let callers = 0;
beforeEach(() => {
  scene = new StaffScene();
  api = apiOverScene(scene);
});

/** How long an answer took by the scene's clock, when each call of the database takes so long. */
async function took(route: RouteName, body: object, callMs: number, query = ''): Promise<number> {
  scene.onStep = () => scene.clock.advance(callMs);
  const since = scene.clock.now();
  callers += 1;
  await api.ask(route, `caller-${callers}`, body, query);
  return scene.clock.now() - since;
}

describe('an answer to a look-up', () => {
  it('takes the same time, whether there is something or nothing, and how much', async () => {
    const row = scene.sent();
    for (let n = 0; n < 20; n += 1) scene.sent();
    const times = [
      await took('search', HIT, 13),
      await took('search', MISS, 7),
      await took('show', { id: row.id, reason: REASON }, 21),
      await took('show', { id: 'z'.repeat(32), reason: REASON }, 2),
      await took('erase', HIT, 17),
      await took('erase', MISS, 4),
    ];
    expect(times).toEqual([100, 100, 100, 100, 100, 100]);
  });

  it('leaves a step later when the work took longer than a step', async () => {
    expect(await took('search', MISS, 34)).toBe(200);
    expect(await took('search', MISS, 67)).toBe(300);
  });

  it('that is a refusal leaves with the others', async () => {
    expect(await took('search', { key: 'x' }, 0)).toBe(100);
    expect(await took('erase', { ...HIT, confirmation: 'x' }, 0)).toBe(100);
  });
});

describe('an answer that tells of nobody', () => {
  it('leaves when it is ready', async () => {
    expect(await took('overview', {}, 5, SPAN)).toBe(15);
    expect(await took('accessLog', {}, 7, SPAN)).toBe(21);
    expect(await took('me', {}, 7)).toBe(0);
  });
});
