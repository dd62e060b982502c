import { describe, expect, it } from 'vitest';
import { blockage, refusal } from '../../../../src/domain/failure.ts';
import { failed, success } from '../../../../src/domain/result.ts';
import { ADDRESS, ANN, deliveryRequest, POOL } from './delivery-request.ts';
import { DeliveryScene } from './delivery-scene.ts';

const TAKEOVER = {
  purpose: 'account-takeover',
  notice: {
    action: 'blocked',
    loginTime: null,
    city: null,
    country: null,
    deviceName: null,
    ipAddress: null,
    confirmLink: null,
    denyLink: null,
  },
} as const;

describe('an event of a pool that is not ours', () => {
  it('is rejected without a call to KMS, and raises a security alarm', async () => {
    const scene = new DeliveryScene({ allowedPools: new Set(['eu-central-1_Other']) });
    const request = deliveryRequest();
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.steps).toEqual(['note']);
    expect(scene.row(request)).toMatchObject({ phase: 'REJECTED', reason: 'context_mismatch' });
    expect(scene.logBook.events).toEqual(['notification_rejected', 'security_context_mismatch']);
  });

  it('is told from one of ours', async () => {
    const scene = new DeliveryScene({ allowedPools: new Set([POOL]) });
    await scene.deliver(deliveryRequest());
    expect(scene.sent).toHaveLength(1);
  });
});

describe('a code that cannot be opened', () => {
  it.each([
    ['bad_ciphertext', ['notification_rejected']],
    ['context_mismatch', ['notification_rejected', 'security_context_mismatch']],
  ] as const)('for good (%s) is rejected, and not tried again', async (kind, events) => {
    const scene = new DeliveryScene({ decryption: refusal(kind) });
    const request = deliveryRequest();
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.steps).toEqual(['decrypt', 'note']);
    expect(scene.row(request)).toMatchObject({ phase: 'REJECTED', reason: kind, attempt: 0 });
    expect(scene.logBook.events).toEqual(events);
  });

  it.each([
    ['kms_unavailable', ['notification_retryable']],
    ['kms_denied', ['notification_retryable', 'kms_denied']],
  ] as const)('for now (%s) is noted and tried again', async (kind, events) => {
    const scene = new DeliveryScene({ decryption: blockage(kind) });
    const request = deliveryRequest();
    expect(await scene.deliver(request)).toEqual({ again: true, reason: kind });
    expect(scene.steps).toEqual(['decrypt', 'note']);
    expect(scene.row(request)).toMatchObject({ phase: 'RETRYABLE', reason: kind, attempt: 0 });
    expect(scene.logBook.events).toEqual(events);
  });

  it('for now is tried again even when the audit cannot note it', async () => {
    const scene = new DeliveryScene({ decryption: blockage('kms_unavailable') });
    scene.audit.breakNext('note', 'lost');
    expect(await scene.deliver(deliveryRequest())).toEqual({
      again: true,
      reason: 'kms_unavailable',
    });
    expect(scene.audit.memory.rows.size).toBe(0);
  });

  it('never changes a row that knows of an acceptance', async () => {
    const blocked = new DeliveryScene({ decryption: blockage('kms_unavailable') });
    const request = deliveryRequest();
    const sending = new DeliveryScene();
    await sending.deliver(request);
    const accepted = sending.row(request) ?? expect.fail();
    blocked.audit.memory.rows.set(request.notification.id, accepted);
    await blocked.deliver(request);
    expect(blocked.row(request)).toEqual(accepted);
  });
});

describe('a user without an address', () => {
  it.each([undefined, '', 'ann', 'ann@example.com,eve@evil.example'])(
    'is rejected without a call to KMS (%s)',
    async (email) => {
      const scene = new DeliveryScene();
      const request = deliveryRequest({ attributes: { ...ANN, email } });
      expect(await scene.deliver(request)).toEqual({ again: false });
      expect(scene.steps).toEqual(['note']);
      expect(scene.row(request)).toMatchObject({ phase: 'REJECTED', reason: 'no_destination' });
    },
  );
});

describe('a code mail without a code', () => {
  it('is rejected, and not sent empty', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest({ ciphertext: null });
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.steps).toEqual(['compose', 'note']);
    expect(scene.row(request)).toMatchObject({ phase: 'REJECTED', reason: 'invalid_event' });
  });

  it('is sent when it is an invitation to a pool without passwords', async () => {
    const scene = new DeliveryScene();
    const request = deliveryRequest({ subject: { purpose: 'invitation' }, ciphertext: null });
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(scene.steps).toEqual(['compose', 'claim', 'send', 'record']);
  });
});

describe('an event that could not be read', () => {
  it('is noted when it says what it is of, and not tried again', async () => {
    const scene = new DeliveryScene();
    const { notification } = deliveryRequest();
    const read = failed({
      refusal: refusal('unknown_trigger'),
      notification,
      fields: ['triggerSource'],
    });
    expect(await scene.deliverRead(read)).toMatchObject({ again: false });
    expect(scene.steps).toEqual(['note']);
    expect(scene.logBook.events).toEqual(['notification_rejected', 'unknown_trigger']);
    expect(scene.logBook.entries[0]?.fields).toMatchObject({ fields: ['triggerSource'] });
  });

  it('raises an alarm only, when it does not even say that', async () => {
    const scene = new DeliveryScene();
    const read = failed({
      refusal: refusal('invalid_event'),
      notification: null,
      fields: ['event'],
    });
    expect(await scene.deliverRead(read)).toMatchObject({ again: false });
    expect(scene.steps).toEqual([]);
    expect(scene.logBook.events).toEqual(['notification_rejected', 'invalid_event']);
  });

  it('is delivered again when the audit cannot note it', async () => {
    const scene = new DeliveryScene();
    const { notification } = deliveryRequest();
    scene.audit.breakNext('note', 'lost');
    const read = failed({ refusal: refusal('invalid_event'), notification, fields: [] });
    expect(await scene.deliverRead(read)).toEqual({ again: true, reason: 'audit_unavailable' });
  });
});

describe('an account take-over, whose event holds no address', () => {
  const request = deliveryRequest({ subject: TAKEOVER, ciphertext: null, attributes: null });

  it('goes to the address the directory knows', async () => {
    const asked: string[][] = [];
    const scene = new DeliveryScene({
      directory: {
        find: async (...question) => {
          asked.push(question);
          return success(ANN);
        },
      },
    });
    expect(await scene.deliver(request)).toEqual({ again: false });
    expect(asked).toEqual([[POOL, 'ann']]);
    expect(scene.sent[0]?.recipient.reveal()).toBe(ADDRESS);
    expect(scene.row(request)).toMatchObject({ phase: 'ACCEPTED', sub: ANN.sub });
    expect(scene.steps).toEqual(['compose', 'claim', 'send', 'record']);
  });

  it.each([
    ['directory_unavailable', ['notification_retryable']],
    ['directory_denied', ['notification_retryable', 'directory_denied']],
  ] as const)('is tried again when the directory is not there: %s', async (kind, events) => {
    const scene = new DeliveryScene({ directory: { find: async () => failed(blockage(kind)) } });
    expect(await scene.deliver(request)).toEqual({ again: true, reason: kind });
    expect(scene.steps).toEqual(['note']);
    expect(scene.logBook.events).toEqual(events);
  });

  it('is rejected when the pool has no such user, or there is no directory', async () => {
    const gone = new DeliveryScene({
      directory: { find: async () => failed(refusal('no_destination')) },
    });
    for (const scene of [gone, new DeliveryScene()]) {
      expect(await scene.deliver(request)).toEqual({ again: false });
      expect(scene.row(request)).toMatchObject({ phase: 'REJECTED', reason: 'no_destination' });
    }
  });
});
