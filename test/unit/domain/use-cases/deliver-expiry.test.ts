import { describe, expect, it } from 'vitest';
import { codeLifeSeconds } from '../../../../src/domain/code-life.ts';
import { blockage } from '../../../../src/domain/failure.ts';
import { CODE_PURPOSES } from '../all-purposes.ts';
import { emailVoice } from '../sample-voices.ts';
import { deliveryRequest } from './delivery-request.ts';
import { DeliveryScene } from './delivery-scene.ts';
import { SEND_FAILURES } from './send-failures.ts';

/** An event that was first seen while KMS was down: its row is older than its first attempt. */
async function blockedFor(
  ms: number,
  purpose: (typeof CODE_PURPOSES)[number],
  voice = emailVoice(),
) {
  const request = deliveryRequest({ subject: { purpose } });
  const blocked = new DeliveryScene({ decryption: blockage('kms_unavailable'), voice });
  await blocked.deliver(request);
  const scene = new DeliveryScene({ voice });
  scene.audit.memory.rows.set(request.notification.id, blocked.row(request) ?? expect.fail());
  scene.clock.advance(ms);
  return { scene, request };
}

describe.each(CODE_PURPOSES)('a %s code', (purpose) => {
  const lifeMs = codeLifeSeconds(purpose) * 1000;

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

describe('a code whose life is configured', () => {
  const voice = emailVoice({ life: { signInMinutes: 15, temporaryPasswordDays: 1 } });
  const minute = 60_000;

  it('is sent to its last minute and not beyond, and its row says how long it lives', async () => {
    for (const [minutes, phase] of [
      [14, 'ACCEPTED'],
      [15, 'EXPIRED'],
    ] as const) {
      const { scene, request } = await blockedFor(minutes * minute, 'sign-in', voice);
      await scene.deliver(request);
      expect(scene.row(request)).toMatchObject({ phase, lifeSeconds: 900 });
    }
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
