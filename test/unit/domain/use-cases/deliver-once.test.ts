import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { TEMPLATE_VERSION } from '../../../../src/domain/message.ts';
import { readMail } from '../read-mail.ts';
import { ADDRESS, deliveryRequest } from './delivery-request.ts';
import { CODE, DeliveryScene } from './delivery-scene.ts';

describe('delivering a notification', () => {
  it('decrypts, composes, claims, sends and records, in this order and nothing else', async () => {
    const scene = new DeliveryScene();
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.steps).toEqual(['decrypt', 'compose', 'claim', 'send', 'record']);
  });

  it('sends the code to the user, marked with notification and attempt', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest();
    await scene.deliver(request);
    expect(scene.sent).toHaveLength(1);
    const [{ message, recipient, claim } = expect.fail()] = scene.sent;
    expect(message.text.reveal()).toContain(`\n${CODE}\n`);
    expect(readMail(message).codes).toEqual([CODE]);
    expect(recipient.reveal()).toBe(ADDRESS);
    expect(claim).toMatchObject({ id: request.notification.id, attempt: 1 });
  });

  it('leaves a row that says what became of it', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest();
    await scene.deliver(request);
    expect(scene.row(request)).toMatchObject({
      phase: 'ACCEPTED',
      attempt: 1,
      maybeSent: [],
      leaseUntil: null,
      reason: null,
      providerMessageIds: ['ses-1'],
      sub: '6a1d8e3c-0000-4000-8000-000000000001',
      recipient: { masked: 'a•••@e•••.com', fingerprint: 'f'.repeat(43) },
      message: { locale: 'en', templateVersion: TEMPLATE_VERSION },
    });
  });

  it('says so in the log, in one line of ids and words from closed sets', async () => {
    const scene = new DeliveryScene();
    const { notification } = deliveryRequest();
    await scene.deliver(deliveryRequest());
    expect(scene.logBook.entries).toEqual([
      {
        event: 'notification_accepted',
        fields: {
          notificationId: notification.id,
          poolId: notification.poolId,
          triggerSource: notification.triggerSource,
          channel: 'email',
          provider: 'ses',
          attempt: 1,
          phase: 'ACCEPTED',
          reason: null,
          providerCode: null,
          locale: 'en',
        },
      },
    ]);
  });

  it('has written the claim, as possibly sent, before anything is sent', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest();
    scene.answers.push(new Error('the process is killed'));
    await expect(scene.deliver(request)).rejects.toThrow('the process is killed');
    expect(scene.row(request)).toMatchObject({
      phase: 'SENDING',
      attempt: 1,
      maybeSent: ['owner-1'],
      // What is left of the invocation, and twice the distance two clocks may have.
      leaseUntil: scene.clock.now() + 30_000 + 20_000,
    });
  });

  it('keeps code and address out of the row and the log', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest();
    await scene.deliver(request);
    const kept = inspect([scene.row(request), scene.logBook.entries], { depth: null });
    expect(kept).not.toContain(CODE);
    expect(kept).not.toContain('ann.private');
    expect(kept).not.toContain('Ann Lee');
  });

  it('zeroes the code once the message is composed', async () => {
    const scene = new DeliveryScene();
    await scene.deliver(deliveryRequest());
    expect(scene.plaintexts).toEqual([new Uint8Array(CODE.length)]);
  });

  it('zeroes the code even when composing throws, and sends nothing', async () => {
    const scene = new DeliveryScene({
      onCompose: () => {
        throw new Error('bug in a template');
      },
    });
    await expect(scene.deliver(deliveryRequest())).rejects.toThrow('bug in a template');
    expect(scene.plaintexts).toEqual([new Uint8Array(CODE.length)]);
    expect(scene.steps).toEqual(['decrypt', 'compose']);
  });
});

describe('the same event delivered again', () => {
  it('sends nothing once it was accepted', async () => {
    const scene = new DeliveryScene();
    await scene.deliver(deliveryRequest());
    scene.steps.length = 0;
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.steps).toEqual(['decrypt', 'compose', 'claim']);
    expect(scene.sent).toHaveLength(1);
    expect(scene.logBook.events.at(-1)).toBe('notification_already_settled');
  });

  it('five times at once sends one message and leaves one row; the others come back later', async () => {
    const scene = new DeliveryScene();
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => scene.deliver(deliveryRequest())));
    expect(scene.sent).toHaveLength(1);
    expect(scene.audit.memory.rows.size).toBe(1);
    expect(outcomes.filter(({ again }) => !again)).toHaveLength(1);
    expect(outcomes.filter(({ again }) => again)).toEqual(
      new Array(4).fill({ again: true, reason: 'in_progress' }),
    );
    expect(scene.logBook.events).not.toContain('audit_unavailable');
  });

  it('is another notification when its code was encrypted anew, and goes out', async () => {
    const scene = new DeliveryScene();
    await scene.deliver(deliveryRequest());
    await scene.deliver(deliveryRequest({ ciphertext: new Uint8Array([1, 2, 4]) }));
    expect(scene.sent).toHaveLength(2);
    expect(scene.audit.memory.rows.size).toBe(2);
  });
});

describe('after the process that sent was killed', () => {
  async function killed(policy: 'at-least-once' | 'at-most-once') {
    const scene = new DeliveryScene({ policy });
    scene.answers.push(new Error('killed'));
    await scene.deliver(deliveryRequest()).catch(() => undefined);
    return scene;
  }

  it('the next delivery waits while the lease runs', async () => {
    const scene = await killed('at-least-once');
    scene.clock.advance(50_000);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: true, reason: 'in_progress' });
    expect(scene.sent).toHaveLength(1);
  });

  it('at-least-once sends again once the lease is over', async () => {
    const scene = await killed('at-least-once');
    scene.clock.advance(50_001);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent.map(({ claim }) => claim.attempt)).toEqual([1, 2]);
    // The killed attempt may have arrived too; that stays on record.
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'ACCEPTED',
      maybeSent: ['owner-1'],
    });
  });

  it('at-most-once sends nothing and settles the row as unknown', async () => {
    const scene = await killed('at-most-once');
    scene.clock.advance(50_001);
    expect(await scene.deliver(deliveryRequest())).toEqual({ again: false });
    expect(scene.sent).toHaveLength(1);
    expect(scene.row(deliveryRequest())).toMatchObject({
      phase: 'UNKNOWN',
      reason: 'process_lost',
      maybeSent: ['owner-1'],
    });
    expect(scene.logBook.events.at(-1)).toBe('notification_unknown');
  });
});
