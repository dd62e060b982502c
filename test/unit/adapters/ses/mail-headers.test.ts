import { describe, expect, it } from 'vitest';
import { mailHeaders } from '../../../../src/adapters/ses/mail-headers.ts';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';

const ONE = 'abcdefghijklmnopqrstuvwxyz234567' as NotificationId;
const OTHER = '765432zyxwvutsrqponmlkjihgfedcba' as NotificationId;
const FROM = 'Example <no-reply@example.com>';

const byName = (id: NotificationId, from: string) =>
  Object.fromEntries(mailHeaders(id, from).map(({ Name, Value }) => [Name, Value]));

describe('the headers of a mail', () => {
  it('are the same for each sending of one notification, so that a second joins the first', () => {
    expect(mailHeaders(ONE, FROM)).toEqual(mailHeaders(ONE, FROM));
  });

  it('differ between notifications, so that no code hides below an older one', () => {
    const one = byName(ONE, FROM);
    const other = byName(OTHER, FROM);
    for (const name of ['References', 'X-Entity-Ref-ID']) expect(one[name]).not.toBe(other[name]);
  });

  it('say that a machine wrote it and wants no answer', () => {
    expect(byName(ONE, FROM)).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    });
  });

  it.each([
    ['no-reply@example.com'],
    ['<no-reply@example.com>'],
    ['Example <no-reply@example.com>'],
    ['"Example, Inc." <no-reply@example.com>'],
    ['"Sales @ Example" <no-reply@example.com>'],
    ['"a@b.example" <no-reply@example.com>'],
  ])('refer to a message of the domain that mails come from: %s', (from) => {
    expect(byName(ONE, from)['References']).toBe(`<${ONE}@example.com>`);
  });

  it('have each name once', () => {
    const names = mailHeaders(ONE, FROM).map(({ Name }) => Name?.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('are plain ASCII on one line, within the lengths SES takes', () => {
    for (const { Name, Value } of mailHeaders(
      ONE,
      `${'A'.repeat(60)} <a@${'b.'.repeat(90)}example>`,
    )) {
      expect(Name).toMatch(/^[A-Za-z-]{1,126}$/);
      expect(Value).toMatch(/^[ -~]+$/);
      expect(`${Name}${Value}`.length).toBeLessThanOrEqual(996);
      expect(Value).not.toMatch(/^\s|\s$/);
    }
  });

  it('are none of those that SES keeps for itself', () => {
    for (const name of Object.keys(byName(ONE, FROM))) {
      expect(name).not.toMatch(/^(from|to|cc|bcc|subject|date|message-id|return-path|reply-to)$/i);
    }
  });
});
