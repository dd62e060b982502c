import { describe, expect, it } from 'vitest';
import { CODE_LIFE_SECONDS } from '../../../../src/domain/code-life.ts';
import { blockage } from '../../../../src/domain/failure.ts';
import { CODE_PURPOSES } from '../all-purposes.ts';
import { deliveryRequest } from './delivery-request.ts';
import { DeliveryScene } from './delivery-scene.ts';
import { SEND_FAILURES } from './send-failures.ts';

/** An event that was first seen while KMS was down: its row is older than its first attempt. */
async function blockedFor(ms: number, purpose: (typeof CODE_PURPOSES)[number]) {
  const request = deliveryRequest({ subject: { purpose } });
  const blocked = new DeliveryScene({ decryption: blockage('kms_unavailable') });
  await blocked.deliver(request);
  const scene = new DeliveryScene();
  scene.audit.memory.rows.set(request.notification.id, blocked.row(request) ?? expect.fail());
  scene.clock.advance(ms);
  return { scene, request };
}

describe.each(CODE_PURPOSES)('a %s code', (purpose) => {
  const lifeMs = CODE_LIFE_SECONDS[purpose] * 1000;

  it('is sent while it lives, to its last second', async () => {
    const { scene, request } = await blockedFor(lifeMs - 1, purpose);
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
    expect(scene.row(request)?.phase).toBe('ACCEPTED');
  });

  it('is not sent past its life; the row says so and nobody tries again', async () => {
    const { scene, request } = await blockedFor(lifeMs, purpose);
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.sent).toEqual([]);
    expect(scene.row(request)).toMatchObject({
      phase: 'EXPIRED',
      reason: 'code_expired',
      maybeSent: [],
    });
    expect(scene.logBook.events[0]).toBe('notification_expired');
  });
});

describe('a code that died after an attempt that may have arrived', () => {
  it('is not sent again, and the row stays unknown rather than saying that nothing went out', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest({ subject: { purpose: 'sign-in' } });
    scene.answers.push(SEND_FAILURES.noAnswer);
    await scene.deliver(request);
    scene.clock.advance(180_000);
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
    expect(scene.row(request)).toMatchObject({ phase: 'UNKNOWN', maybeSent: ['owner-1'] });
  });
});
