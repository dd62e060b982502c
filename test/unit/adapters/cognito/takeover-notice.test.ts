import { describe, expect, it } from 'vitest';
import { readTakeoverNotice } from '../../../../src/adapters/cognito/takeover-notice.ts';

describe('the time of a sign-in', () => {
  it.each([
    'Friday, March 19, 2021 02:25 PM UTC',
    'Wednesday, September 19, 2021 02:25 PM UTC',
    '2026-11-22T09:00:00Z',
    '2026-11-22T09:00:00.123Z',
    '2026-11-22T09:00:00.123456+00:00',
    '2026-11-22T09:00:00+0000',
    'Fri Mar 19 14:25:00 UTC 2021',
    '3/19/2021, 2:25:00 PM',
    '2021-03-19 14:25 (UTC)',
  ])('is told as it is worded: %s', (time) => {
    expect(readTakeoverNotice({ LOGIN_TIME: time }).loginTime).toBe(time);
  });

  it.each([
    'evil.com',
    'evil.com 12:30',
    '12:30 https://evil.example',
    '12:30 //evil',
    '12:30 tel:110',
    'Call 0800 123 456 12:30',
    '+14155550123 12:30',
    '482913',
    '12:30\n482913',
    '<b>12:30</b>',
    '12:30 \u202eMP',
    'yesterday',
    '',
    `12:30 ${' AM'.repeat(30)}`,
  ])('is not told when it is something else: %j', (time) => {
    expect(readTakeoverNotice({ LOGIN_TIME: time }).loginTime).toBeNull();
  });
});

describe('the address of a sign-in', () => {
  it.each(['203.0.113.24', '2001:db8::7', '::ffff:203.0.113.24', '::1'])(
    'is told when it is one: %s',
    (address) => {
      expect(readTakeoverNotice({ IP_ADDRESS: address }).ipAddress).toBe(address);
    },
  );

  it.each([
    'facade.de',
    'bad.cafe',
    '482913',
    '1.2.3',
    '1.2.3.4.5',
    '999.1.1.1',
    'fe80::1%evil.com',
    '::1 ',
    ':::::',
    '',
  ])('is not told when it is none: %j', (address) => {
    expect(readTakeoverNotice({ IP_ADDRESS: address }).ipAddress).toBeNull();
  });
});

describe('a one-click link', () => {
  it.each([
    'https://pool.auth.eu-central-1.amazoncognito.com/feedback?eventId=1&token=x',
    'https://login.example.com/feedback?valid=true',
  ])('is kept when it leads to a page: %s', (link) => {
    const notice = readTakeoverNotice({ ONE_CLICK_LINK_VALID: link, ONE_CLICK_LINK_INVALID: link });
    expect([notice.confirmLink?.reveal(), notice.denyLink?.reveal()]).toEqual([link, link]);
  });

  it.each([
    ['a name before the host', 'https://login.example.com@evil.example/'],
    ['a password before the host', 'https://login.example.com:x@evil.example/'],
    ['a port', 'https://login.example.com:8443/'],
    ['an address for a host', 'https://192.0.2.1/'],
    ['a number for a host', 'https://3221225985/'],
    ['an IPv6 address for a host', 'https://[2001:db8::1]/'],
    ['no domain', 'https://localhost/'],
    ['no slashes', 'https:evil'],
    ['another scheme', 'http://login.example.com/'],
    ['a script', 'javascript:go()'],
  ])('is none with %s: %s', (_, link) => {
    const notice = readTakeoverNotice({ ONE_CLICK_LINK_VALID: link, ONE_CLICK_LINK_INVALID: link });
    expect([notice.confirmLink, notice.denyLink]).toEqual([null, null]);
  });

  it('stays on one line of plain characters, whatever is in it', () => {
    const link = 'https://login.example.com/a b\r\n482913/\u202e?q="<\u2028>#\u00e4 \ud800';
    const href = readTakeoverNotice({ ONE_CLICK_LINK_VALID: link }).confirmLink?.reveal();
    expect(href).toMatch(/^https:\/\/login\.example\.com\/[!-~]+$/);
  });
});
