import { describe, expect, it } from 'vitest';
import { deliveryRequest } from './delivery-request.ts';
import { DeliveryScene } from './delivery-scene.ts';
import { SEND_FAILURES } from './send-failures.ts';

const { throttled, badAddress, providerConfig, noAnswer } = SEND_FAILURES;
const POLICIES = ['at-least-once', 'at-most-once'] as const;
const GRACE_MS = 50_000;

function sceneWith(policy: (typeof POLICIES)[number], ...answers: (typeof throttled)[]) {
  const scene = new DeliveryScene({ policy });
  scene.answers.push(...answers);
  return scene;
}

describe.each(POLICIES)('a definite refusal that may pass, under %s', (policy) => {
  it('is tried once more in the same invocation, as an attempt of its own', async () => {
    const scene = sceneWith(policy, throttled);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    const round = ['claim', 'send', 'record'];
    expect(scene.steps).toEqual(['decrypt', 'compose', ...round, ...round]);
    expect(scene.sent.map(({ claim }) => claim.attempt)).toEqual([1, 2]);
    expect(scene.clock.slept).toEqual([750]);
    expect(scene.row(deliveryRequest())).toMatchObject({ phase: 'ACCEPTED', maybeSent: [] });
  });

  it('is left to Lambda the second time', async () => {
    const scene = sceneWith(policy, throttled, throttled);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: true, reason: 'throttled' });
    expect(scene.sent).toHaveLength(2);
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'RETRYABLE',
      reason: 'throttled',
      providerCode: 'SomeException',
      maybeSent: [],
    });
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(3);
  });

  it('is left to Lambda at once when the invocation has no time for another attempt', async () => {
    const scene = sceneWith(policy, throttled);
    scene.remainingMs = 14_750;
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: true, reason: 'throttled' });
    expect(scene.sent).toHaveLength(1);
    expect(scene.clock.slept).toEqual([]);
  });

  it('fails for good with the sixth attempt', async () => {
    const scene = sceneWith(policy, ...new Array<typeof throttled>(6).fill(throttled));
    const outcomes = [];
    for (let n = 0; n < 3; n += 1) outcomes.push(await scene.deliver(deliveryRequest()));
    expect(outcomes.map(({ again }) => again)).toEqual([true, true, false]);
    expect(scene.row(deliveryRequest())).toMatchObject({ phase: 'FAILED', reason: 'throttled' });
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(6);
  });

  it('is not tried within a second when it is our configuration, which pages somebody', async () => {
    const scene = sceneWith(policy, providerConfig);
    expect(await scene.deliver(deliveryRequest())).toEqual({
      again: true,
      reason: 'provider_config',
    });
    expect(scene.sent).toHaveLength(1);
    expect(scene.clock.slept).toEqual([]);
    expect(scene.logBook.events).toContain('provider_misconfigured');
  });
});

describe.each(POLICIES)('a definite refusal for good, under %s', (policy) => {
  it('fails the notification, and no delivery tries again', async () => {
    const scene = sceneWith(policy, badAddress);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'FAILED',
      reason: 'bad_address',
      maybeSent: [],
    });
    expect(scene.logBook.events[0]).toBe('notification_failed');
  });
});

describe('an ambiguous attempt under at-most-once', () => {
  it('ends as unknown: not in this invocation, not later, is it sent again', async () => {
    const scene = sceneWith('at-most-once', noAnswer);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    scene.clock.advance(GRACE_MS * 10);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'UNKNOWN',
      reason: 'no_answer',
      maybeSent: ['owner-1'],
    });
    expect(scene.logBook.events[0]).toBe('notification_unknown');
  });
});

describe('an ambiguous attempt under at-least-once', () => {
  it('is left to Lambda, not repeated in the same invocation', async () => {
    const scene = sceneWith('at-least-once', noAnswer);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: true, reason: 'no_answer' });
    expect(scene.sent).toHaveLength(1);
    expect(scene.clock.slept).toEqual([]);
  });

  it('is not sent again before the grace is over, and is after it', async () => {
    const scene = sceneWith('at-least-once', noAnswer);
    await scene.deliver(deliveryRequest());
    scene.clock.advance(GRACE_MS);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: true, reason: 'in_progress' });
    expect(scene.sent).toHaveLength(1);
    scene.clock.advance(1);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(2);
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'ACCEPTED',
      maybeSent: ['owner-1'],
    });
  });

  it('is not sent again when a receipt shows that it arrived', async () => {
    const scene = sceneWith('at-least-once', noAnswer);
    const request = deliveryRequest();
    await scene.deliver(request);
    const row = scene.row(request) ?? expect.fail();
    scene.audit.memory.rows.set(row.id, { ...row, evidence: true });
    scene.clock.advance(GRACE_MS * 2);
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
  });

  it('is sent three times at most', async () => {
    const scene = sceneWith('at-least-once', noAnswer, noAnswer, noAnswer, noAnswer, noAnswer);
    const outcomes = [];
    for (let n = 0; n < 5; n += 1) {
      outcomes.push((await scene.deliver(deliveryRequest())).again);
      scene.clock.advance(GRACE_MS + 1);
    }
    expect(scene.sent).toHaveLength(3);
    expect(outcomes).toEqual([true, true, false, false, false]);
    expect(scene.row(deliveryRequest())?.phase).toBe('UNKNOWN');
  });

  it('stays unknown when the next attempt is refused for good: the first may have arrived', async () => {
    const scene = sceneWith('at-least-once', noAnswer, badAddress);
    await scene.deliver(deliveryRequest());
    scene.clock.advance(GRACE_MS + 1);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'UNKNOWN',
      maybeSent: ['owner-1'],
    });
    expect(scene.logBook.events).not.toContain('notification_failed');
  });

  it('may be followed by a refusal that passes within the invocation', async () => {
    const scene = sceneWith('at-least-once', noAnswer, throttled);
    await scene.deliver(deliveryRequest());
    scene.clock.advance(GRACE_MS + 1);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(3);
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'ACCEPTED',
      maybeSent: ['owner-1'],
    });
  });
});
