import { beforeEach, describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/result.ts';
import {
  type DeliveryExport,
  ExportDeliveries,
} from '../../../../src/domain/use-cases/export-deliveries.ts';
import { ANN, EVER, POOL, StaffScene, UNAVAILABLE } from './staff-scene.ts';

let scene: StaffScene;
beforeEach(() => {
  scene = new StaffScene();
});

const take = (over: Partial<DeliveryExport> = {}) =>
  new ExportDeliveries(scene).run(scene.caller('auditor'), {
    poolId: POOL,
    key: null,
    filter: {},
    reason: 'Quarterly review',
    span: EVER,
    limit: 2,
    after: null,
    ...over,
  });

const bobs = () => scene.sent({ sub: 'bobs-sub', userName: 'bob', recipient: null });

describe('a piece of an export', () => {
  it('takes everybody when nobody is named', async () => {
    const [first, second, third] = [scene.sent(), bobs(), scene.sent()];
    const piece = await take();
    expect(piece).toMatchObject({ ok: true, value: { rows: [third, second] } });
    const after = piece.ok ? piece.value.next : null;
    expect(await take({ after })).toEqual(success({ rows: [first], next: null }));
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({ action: 'export', keyKind: null, rows: 2 }),
      expect.objectContaining({ action: 'export', keyKind: null, rows: 1 }),
    ]);
  });

  it('takes the rows of one person when one is named', async () => {
    const anns = scene.sent();
    bobs();
    const key = { kind: 'email', recipient: ANN } as const;
    expect(await take({ key })).toEqual(success({ rows: [anns], next: null }));
    expect(scene.accesses.entries).toEqual([
      expect.objectContaining({ keyKind: 'email', rows: 1 }),
    ]);
  });

  it('leaves out what the filter does not take, and is filled all the same', async () => {
    const older = scene.sent();
    const mails: unknown[] = [];
    for (let n = 0; n < 1400; n += 1) {
      const row = scene.sent({ channel: n % 400 === 0 ? 'email' : 'sms' });
      if (row.channel === 'email') mails.unshift(row);
    }
    const filter = { channels: ['email'] } as const;
    const first = await take({ filter, limit: 3 });
    expect(first).toMatchObject({ value: { rows: mails.slice(0, 3) } });
    const after = first.ok ? first.value.next : null;
    expect(await take({ filter, limit: 3, after })).toEqual(
      success({ rows: [...mails.slice(3), older], next: null }),
    );
    expect(scene.accesses.entries.map(({ rows }) => rows)).toEqual([3, 2]);
  });

  it('comes back after some pages, be it with nothing, and can be gone on with', async () => {
    const mail = scene.sent();
    for (let n = 0; n < 5200; n += 1) scene.sent({ channel: 'sms' });
    const filter = { channels: ['email'] } as const;
    const first = await take({ filter });
    expect(first).toMatchObject({ value: { rows: [] } });
    const after = first.ok ? first.value.next : null;
    expect(after).not.toBeNull();
    expect(await take({ filter, after })).toEqual(success({ rows: [mail], next: null }));
  });

  it('is none when one of its pages cannot be read', async () => {
    for (let n = 0; n < 600; n += 1) scene.sent({ channel: 'sms' });
    scene.breakDown('read', 2);
    expect(await take({ filter: { channels: ['email'] } })).toEqual(UNAVAILABLE);
    expect(scene.accesses.entries).toEqual([]);
  });

  it('of one person is read by pages that a batch can hold', async () => {
    const anns = Array.from({ length: 120 }, () => scene.sent());
    const key = { kind: 'email', recipient: ANN } as const;
    const piece = await take({ key, limit: 500 });
    expect(piece).toEqual(success({ rows: anns.toReversed(), next: null }));
  });
});
