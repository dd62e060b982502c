import { describe, expect, it } from 'vitest';
import { deliveryRequest } from './delivery-request.ts';
import { DeliveryScene } from './delivery-scene.ts';
import { SEND_FAILURES } from './send-failures.ts';

const LEASE_MS = 50_000;

describe('an audit that is down before the send', () => {
  it.each(['lost', 'unanswered'] as const)(
    'stops the send, and Lambda comes again (%s)',
    async (fault) => {
      const scene = new DeliveryScene();
      scene.audit.breakNext('claim', fault);
      expect(await scene.deliver(deliveryRequest())).toEqual({
        again: true,
        reason: 'audit_unavailable',
      });
      expect(scene.steps).toEqual(['decrypt', 'compose', 'claim']);
      expect(scene.sent).toEqual([]);
      expect(scene.logBook.events).toEqual(['audit_unavailable']);
    },
  );

  it('costs no message: the next delivery sends it', async () => {
    const scene = new DeliveryScene({ policy: 'at-most-once' });
    scene.audit.breakNext('claim', 'lost');
    await scene.deliver(deliveryRequest());
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
  });
});

describe('an acceptance that the audit did not take', () => {
  it('is success, with an alarm: a throw would only invite a second message', async () => {
    const scene = new DeliveryScene();
    scene.audit.breakNext('record', 'lost');
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
    expect(scene.logBook.events).toEqual(['audit_write_lost']);
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'SENDING',
      maybeSent: ['owner-1'],
    });
  });

  it('is not followed by another message under at-most-once', async () => {
    const scene = new DeliveryScene({ policy: 'at-most-once' });
    scene.audit.breakNext('record', 'lost');
    await scene.deliver(deliveryRequest());
    for (const wait of [0, LEASE_MS + 1, 3_600_000]) {
      scene.clock.advance(wait);
      await scene.deliver(deliveryRequest());
    }
    expect(scene.sent).toHaveLength(1);
    expect(scene.row(deliveryRequest())?.phase).toBe('UNKNOWN');
  });

  it('is success too when somebody else took the row over meanwhile', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest();
    scene.answers.push(new Error('killed'));
    await scene.deliver(request).catch(() => undefined);
    const killed = scene.sent[0]?.claim ?? expect.fail();
    scene.clock.advance(LEASE_MS + 1);
    await scene.deliver(request);
    const late = await scene.audit.record(
      { ...killed, owner: 'owner-1', firstSeenAt: 0, maybeSentBefore: 0 },
      { kind: 'accepted', providerMessageId: 'late' },
    );
    expect(late).toEqual({ ok: true, value: 'superseded' });
    expect(scene.row(request)).toMatchObject({ providerMessageIds: ['ses-2'] });
  });
});

describe('a row that was taken over while the provider thought about it', () => {
  async function overtaken(answer?: (typeof SEND_FAILURES)['throttled']) {
    const scene = new DeliveryScene();
    const request = deliveryRequest();
    if (answer !== undefined) scene.answers.push(answer);
    const delivered = scene.deliver(request);
    // Between the claim and the record: another owner, as a clock far ahead would have it.
    while (!scene.steps.includes('send')) await Promise.resolve();
    const row = scene.row(request) ?? expect.fail();
    scene.audit.memory.rows.set(row.id, { ...row, owner: 'other', attempt: 2 });
    return { scene, request, outcome: await delivered };
  }

  it('is left to its new owner after an acceptance, with an alarm', async () => {
    const { scene, request, outcome } = await overtaken();
    expect(outcome).toEqual({ again: false });
    expect(scene.logBook.events).toEqual(['audit_write_lost']);
    expect(scene.row(request)).toMatchObject({ owner: 'other', phase: 'SENDING' });
  });

  it('is left to its new owner after a refusal, and not claimed again', async () => {
    const { scene, request, outcome } = await overtaken(SEND_FAILURES.throttled);
    expect(outcome).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
    expect(scene.row(request)).toMatchObject({ owner: 'other', phase: 'SENDING' });
  });
});

describe('a refusal that the audit did not take', () => {
  it.each(['throttled', 'badAddress', 'noAnswer'] as const)(
    'is told to Lambda, and nothing is sent meanwhile (%s)',
    async (kind) => {
      const scene = new DeliveryScene();
      scene.answers.push(SEND_FAILURES[kind]);
      scene.audit.breakNext('record', 'lost');
      expect(await scene.deliver(deliveryRequest())).toEqual({
        again: true,
        reason: 'audit_unavailable',
      });
      expect(scene.sent).toHaveLength(1);
      expect(scene.logBook.events).toEqual(['audit_unavailable']);
      expect((await scene.deliver(deliveryRequest())).again).toBe(true);
      expect(scene.sent).toHaveLength(1);
    },
  );
});
