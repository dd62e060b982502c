import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SenderWorld, startSenderWorld } from './sender-world.ts';

let world: SenderWorld;
beforeAll(async () => {
  world = await startSenderWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  for (const peer of Object.values(world.peers)) {
    peer.mend();
    peer.count = 0;
  }
});

const sent = (id: string) => world.mailbox.list().filter((m) => m.notificationId === id).length;
const lastRow = async () =>
  (await world.rows()).sort(
    (a, b) => b.firstSeenAt - a.firstSeenAt || b.updatedAt - a.updatedAt,
  )[0];

describe('the same event', () => {
  it('five times at once is one message and one row', async () => {
    for (const channel of ['email', 'sms'] as const) {
      const event = await world.event({ channel, trigger: 'SignUp' }, '123456');
      const before = { messages: world.mailbox.list().length, rows: (await world.rows()).length };
      const answers = await Promise.allSettled(
        Array.from({ length: 5 }, () => world.deliver(channel, event)),
      );
      // Who comes while another one is at it, is asked to come back; nobody sends a second time.
      for (const answer of answers) {
        if (answer.status === 'rejected') expect(answer.reason.message).toBe('in_progress');
      }
      expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect(world.mailbox.list()).toHaveLength(before.messages + 1);
      expect(await world.rows()).toHaveLength(before.rows + 1);
    }
  });

  it('again after it was sent does nothing', async () => {
    const event = await world.event({ channel: 'email', trigger: 'SignUp' }, '123456');
    await world.deliver('email', event);
    world.peers.ses.count = 0;
    expect(await world.deliver('email', event)).toBeUndefined();
    expect(world.peers.ses.count).toBe(0);
  });

  it('is known by its bytes, however its base64 is written', async () => {
    const event = await world.event({ channel: 'email', trigger: 'SignUp' }, '123456');
    const before = world.mailbox.list().length;
    await world.deliver('email', event);
    const code = `${event.request.code?.replace(/=+$/, '').slice(0, 40)}\n${event.request.code?.replace(/=+$/, '').slice(40)}`;
    await world.deliver('email', { ...event, request: { ...event.request, code } });
    expect(world.mailbox.list()).toHaveLength(before + 1);
  });

  it('encrypted anew is a resend and goes out', async () => {
    const before = world.mailbox.list().length;
    for (let i = 0; i < 2; i += 1) {
      const event = await world.event({ channel: 'email', trigger: 'ResendCode' }, '123456');
      await world.deliver('email', event);
    }
    expect(world.mailbox.list()).toHaveLength(before + 2);
  });
});

describe('when something fails', () => {
  it('one request goes to the provider, and an answer that was lost is not taken for a refusal', async () => {
    const event = await world.event({ channel: 'email', trigger: 'SignUp' }, '123456');
    world.peers.ses.break({ kind: 'reset-after' });
    await expect(world.deliver('email', event)).rejects.toThrow('no_answer');
    expect(world.peers.ses.count).toBe(1);
    expect(await lastRow()).toMatchObject({ phase: 'UNKNOWN', reason: 'no_answer', attempt: 1 });
    // Within the grace nobody sends again.
    world.peers.ses.mend();
    await expect(world.deliver('email', event)).rejects.toThrow('in_progress');
    expect(sent((await lastRow())?.id ?? '')).toBe(1);
  });

  it('a definite refusal is tried once more here, then left to Lambda', async () => {
    const event = await world.event({ channel: 'sms', trigger: 'SignUp' }, '123456');
    world.peers.twilio.break({
      kind: 'answer',
      status: 429,
      body: '{"code":20429,"message":"x","status":429}',
    });
    await expect(world.deliver('sms', event)).rejects.toThrow('throttled');
    expect(world.peers.twilio.count).toBe(2);
    expect(await lastRow()).toMatchObject({ phase: 'RETRYABLE', attempt: 2, maybeSent: [] });

    world.peers.twilio.mend();
    await world.deliver('sms', event);
    expect(await lastRow()).toMatchObject({ phase: 'ACCEPTED', attempt: 3 });
  });

  it('what the recipient decided is final', async () => {
    const event = await world.event(
      { channel: 'sms', trigger: 'SignUp', phone: '+15005550004' },
      '12',
    );
    expect(await world.deliver('sms', event)).toBeUndefined();
    expect(await lastRow()).toMatchObject({
      phase: 'FAILED',
      reason: 'opted_out',
      providerCode: '21610',
    });
  });

  it('without the audit nothing is sent', async () => {
    const event = await world.event({ channel: 'email', trigger: 'SignUp' }, '123456');
    world.peers.dynamodb.break({ kind: 'answer', status: 500, body: '{}' });
    await expect(world.deliver('email', event)).rejects.toThrow('audit_unavailable');
    expect(world.peers.ses.count).toBe(0);
    expect(world.peers.dynamodb.count).toBe(3);
  });

  it('a claim whose answer was lost is still mine', async () => {
    const event = await world.event({ channel: 'email', trigger: 'SignUp' }, '123456');
    world.peers.dynamodb.break({ kind: 'reset-after' }, { times: 1 });
    await world.deliver('email', event);
    expect(await lastRow()).toMatchObject({ phase: 'ACCEPTED', attempt: 1 });
  });

  it('an acceptance that cannot be recorded is not sent again by a throw', async () => {
    const event = await world.event({ channel: 'sms', trigger: 'SignUp' }, '123456');
    const once = world.peers.twilio;
    const before = world.mailbox.list().length;
    const stop = world.mailbox.subscribe(() =>
      world.peers.dynamodb.break({ kind: 'answer', status: 500, body: '{}' }),
    );
    expect(await world.deliver('sms', event)).toBeUndefined();
    stop();
    world.peers.dynamodb.mend();
    expect(once.count).toBe(1);
    expect(world.mailbox.list()).toHaveLength(before + 1);
    expect(await lastRow()).toMatchObject({ phase: 'SENDING' });
  });

  it.each([
    ['ThrottlingException', 400, 'kms_unavailable'],
    ['KMSInternalException', 500, 'kms_unavailable'],
    ['AccessDeniedException', 400, 'kms_denied'],
    ['DisabledException', 400, 'kms_denied'],
  ])(
    'KMS answering %s is tried again by Lambda, and the audit says why',
    async (type, status, reason) => {
      const event = await world.event({ channel: 'email', trigger: 'SignUp' }, '123456');
      world.peers.kms.break({ kind: 'answer', status, body: JSON.stringify({ __type: type }) });
      await expect(world.deliver('email', event)).rejects.toThrow(reason);
      expect(await lastRow()).toMatchObject({ phase: 'RETRYABLE', reason, attempt: 0 });
      world.peers.kms.mend();
      expect(await world.deliver('email', event)).toBeUndefined();
      expect(await lastRow()).toMatchObject({ phase: 'ACCEPTED' });
    },
  );
});

describe('under at-most-once', () => {
  it('an ambiguous attempt ends as unknown, is not retried and never sent twice', async () => {
    const strict = await startSenderWorld('at-most-once');
    const event = await strict.event({ channel: 'email', trigger: 'SignUp' }, '123456');
    strict.peers.ses.break({ kind: 'reset-after' });
    expect(await strict.deliver('email', event)).toBeUndefined();
    strict.peers.ses.mend();
    await strict.deliver('email', event).catch(() => undefined);
    expect(strict.mailbox.list()).toHaveLength(1);
    expect(await strict.rows()).toMatchObject([{ phase: 'UNKNOWN', reason: 'no_answer' }]);
    await strict.stop();
  });
});
