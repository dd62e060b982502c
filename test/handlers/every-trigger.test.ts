import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIGGERS } from '../../local/events/cognito-event.ts';
import { escapeLikeCognito } from '../../local/events/temporary-code.ts';
import { ANN, POOL, type SenderWorld, startSenderWorld } from './sender-world.ts';

let world: SenderWorld;
beforeAll(async () => {
  world = await startSenderWorld();
});
afterAll(() => world.stop());

const PASSWORD = `$&x<&>"'y&lt;$1`;

describe.each(TRIGGERS.filter(({ trigger }) => trigger !== 'AccountTakeOverNotification'))(
  'the $channel event $trigger',
  ({ channel, trigger }) => {
    it('becomes one message with its code, and one row without it', async () => {
      const invitation = trigger === 'AdminCreateUser';
      const secret = invitation ? PASSWORD : trigger === 'Authentication' ? '83920174' : '402917';
      const sealed = invitation ? escapeLikeCognito(secret) : secret;
      const event = await world.event({ channel, trigger }, sealed);
      expect(event).not.toHaveProperty('response');
      expect(event.request.clientMetadata).toBeNull();

      expect(await world.deliver(channel, event)).toBeUndefined();

      const [message] = world.mailbox.list();
      expect(message).toMatchObject({ channel, to: channel === 'email' ? ANN.email : ANN.phone });
      expect(message?.text.split(/\n| is | /)).toContain(secret);
      expect(message?.subject ?? '').not.toContain(secret);

      const row = (await world.rows()).find(({ id }) => id === message?.notificationId);
      expect(row).toMatchObject({
        poolId: POOL,
        channel,
        triggerSource: event.triggerSource,
        phase: 'ACCEPTED',
        attempt: 1,
        maybeSent: [],
        sub: ANN.sub,
        providerMessageIds: [message?.providerMessageId],
      });
      expect(row?.timeline.map(({ phase }) => phase)).toEqual(['SENDING', 'ACCEPTED']);
    });
  },
);

describe('an invitation without a code', () => {
  it('goes out without a password, and again when it is sent again', async () => {
    const event = await world.event({ channel: 'email', trigger: 'AdminCreateUser' }, null);
    const before = world.mailbox.list().length;
    await world.deliver('email', event, 'invitation-1');
    await world.deliver('email', event, 'invitation-1');
    expect(world.mailbox.list()).toHaveLength(before + 1);
    expect(world.mailbox.list()[0]?.text).toContain('You need no password');

    await world.deliver('email', event, 'invitation-2');
    expect(world.mailbox.list()).toHaveLength(before + 2);
  });
});

describe('an account-takeover notice', () => {
  it('finds its reader in the pool, links to the two answers, and keeps the token to itself', async () => {
    const event = await world.event(
      { channel: 'email', trigger: 'AccountTakeOverNotification' },
      null,
    );
    const told = event.request.userAttributes as Record<string, string>;
    expect(told).not.toHaveProperty('email');
    await world.deliver('email', event);

    const [message] = world.mailbox.list();
    expect(message?.to).toBe(ANN.email);
    expect(message?.text).toContain(told['ONE_CLICK_LINK_VALID']);
    expect(message?.text).toContain(told['ONE_CLICK_LINK_INVALID']);
    const rows = JSON.stringify(await world.rawRows());
    expect(rows).not.toContain(told['FEEDBACK_TOKEN']);
    expect(rows).not.toContain('ONE_CLICK');
    expect(rows).toContain(ANN.sub);
  });

  it('is refused for a user the pool does not know', async () => {
    const event = await world.event(
      { channel: 'email', trigger: 'AccountTakeOverNotification', userName: 'nobody' },
      null,
    );
    const before = world.mailbox.list().length;
    expect(await world.deliver('email', event)).toBeUndefined();
    expect(world.mailbox.list()).toHaveLength(before);
    expect(await world.rows()).toContainEqual(
      expect.objectContaining({ userName: 'nobody', phase: 'REJECTED', reason: 'no_destination' }),
    );
  });

  it('waits for a directory that does not answer, and says so in the audit', async () => {
    const event = await world.event(
      { channel: 'email', trigger: 'AccountTakeOverNotification' },
      null,
    );
    world.peers.cognito.break({ kind: 'answer', status: 500, body: '{}' });
    await expect(world.deliver('email', event)).rejects.toThrow('directory_unavailable');
    world.peers.cognito.mend();
    const blocked = (await world.rows()).filter(({ phase }) => phase === 'RETRYABLE');
    expect(blocked.map(({ reason }) => reason)).toEqual(['directory_unavailable']);
    await world.deliver('email', event);
    const row = (await world.rows()).find(({ id }) => id === blocked[0]?.id);
    expect(row).toMatchObject({ phase: 'ACCEPTED', reason: null });
  });
});

describe('the language', () => {
  it('is what the app asked for, else what the user prefers, else the default', async () => {
    const subjects: (string | null | undefined)[] = [];
    for (const [metadata, attribute] of [
      ['ko', 'en'],
      ['xx<script>', 'ko-KR'],
      [undefined, undefined],
    ]) {
      const event = await world.event(
        {
          channel: 'email',
          trigger: 'ForgotPassword',
          locale: attribute,
          clientMetadata: metadata === undefined ? null : { locale: metadata },
        },
        '123456',
      );
      await world.deliver('email', event);
      subjects.push(world.mailbox.list()[0]?.subject);
    }
    expect(subjects).toEqual([
      '[Acme] 비밀번호 재설정',
      '[Acme] 비밀번호 재설정',
      'Reset your Acme password',
    ]);
  });
});
