import { describe, expect, it } from 'vitest';
import { type LocalMessage, Mailbox } from '../../local/mailbox.ts';

function message(text: string): Omit<LocalMessage, 'seq'> {
  return {
    at: 1_700_000_000_000,
    channel: 'sms',
    provider: 'twilio',
    providerMessageId: 'SM1',
    to: '+4915112345678',
    from: '+15005550006',
    subject: null,
    text,
    html: null,
    notificationId: null,
    attempt: null,
    simulated: 'delivered',
    configurationSet: null,
    segments: 1,
    validityPeriod: null,
  };
}

describe('the mailbox', () => {
  it('numbers messages from 1 and lists the newest first', () => {
    const mailbox = new Mailbox();
    expect(mailbox.add(message('one')).seq).toBe(1);
    mailbox.add(message('two'));
    expect(mailbox.list().map(({ seq, text }) => [seq, text])).toEqual([
      [2, 'two'],
      [1, 'one'],
    ]);
  });

  it('keeps the newest 500 and goes on counting', () => {
    const mailbox = new Mailbox();
    for (let index = 1; index <= 503; index += 1) mailbox.add(message(String(index)));
    const list = mailbox.list();
    expect(list).toHaveLength(500);
    expect(list[0]?.seq).toBe(503);
    expect(list.at(-1)?.seq).toBe(4);
  });

  it('tells each subscriber of each message until it unsubscribes', () => {
    const mailbox = new Mailbox();
    const heard: string[] = [];
    const unsubscribe = mailbox.subscribe(({ text }) => heard.push(`a:${text}`));
    mailbox.subscribe(({ text }) => heard.push(`b:${text}`));
    mailbox.add(message('one'));
    unsubscribe();
    mailbox.add(message('two'));
    expect(heard).toEqual(['a:one', 'b:one', 'b:two']);
  });

  it('hands out lists that later messages do not change', () => {
    const mailbox = new Mailbox();
    const before = mailbox.list();
    mailbox.add(message('one'));
    expect(before).toEqual([]);
  });

  it('changes a message where it stands, and tells those who asked for changes', () => {
    const mailbox = new Mailbox();
    const heard: string[] = [];
    mailbox.subscribe(({ text }) => heard.push(`new:${text}`));
    const unsubscribe = mailbox.subscribeToUpdates(({ seq, text }) => heard.push(`${seq}:${text}`));
    mailbox.add({ ...message('one'), providerMessageId: 'SM1' });
    mailbox.add({ ...message('two'), providerMessageId: 'SM2' });
    const before = mailbox.list();
    expect(mailbox.update('SM1', { text: '' })).toMatchObject({ seq: 1, text: '' });
    expect(mailbox.list().map(({ text }) => text)).toEqual(['two', '']);
    expect(before.map(({ text }) => text)).toEqual(['two', 'one']);
    unsubscribe();
    mailbox.update('SM2', { text: '' });
    expect(heard).toEqual(['new:one', 'new:two', '1:']);
  });

  it('has nothing to change for an id that it does not hold', () => {
    expect(new Mailbox().update('SM1', { text: '' })).toBeNull();
  });
});
