import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { IssuedSecrets } from '../../../local/stack/issued-secrets.ts';

const PASSWORD = 'a"b\\c<&$';

const issued = new IssuedSecrets();
issued.keep('digits', { code: '123456', others: ['AYADciphertext'] });
issued.keep('password', { code: PASSWORD, others: [] });
issued.keep('notice', { code: null, others: ['https://example.com/one-click'] });

describe('a row is found to hold a secret when', () => {
  test.each([
    ['the code stands in a value', 'digits', { note: 'Your code is 123456.' }],
    ['the code is a number', 'digits', { note: 123456 }],
    ['the code is the name of an attribute', 'digits', { 123456: true }],
    ['the code is deep inside', 'digits', { timeline: [{ M: { x: ['123456'] } }] }],
    [
      'a hash of the code does',
      'digits',
      { h: createHash('sha256').update('123456').digest('hex') },
    ],
    ['the code is there in base64', 'digits', { h: Buffer.from('123456').toString('base64') }],
    ['the ciphertext does', 'digits', { event: '{"code":"AYADciphertext"}' }],
    ['a password does', 'password', { note: `It is ${PASSWORD}` }],
    ['a password does in its HTML form', 'password', { note: 'a&quot;b\\c&lt;&amp;$' }],
    ['a one-click link does', 'notice', { link: 'https://example.com/one-click' }],
  ])('%s', (_, id, row) => {
    expect(issued.inRow(id, row)).toBe(true);
  });
});

test('the same six digits inside a longer id or timestamp are no leak', () => {
  expect(issued.inRow('digits', { at: 1712345678901, sid: 'SM0123456789ab', x: 'a123456' })).toBe(
    false,
  );
});

test('nothing is claimed of an event that this run did not fire', () => {
  expect(issued.inRow('other', { note: '123456' })).toBeNull();
  expect(issued.codeArrived({ notificationId: null, text: '123456', html: null })).toBeNull();
});

test('a code has arrived when every part of its message shows it', () => {
  const arrived = (notificationId: string, text: string, html: string | null) =>
    issued.codeArrived({ notificationId, text, html });
  expect(arrived('digits', '123456 is your code', null)).toBe(true);
  expect(arrived('digits', 'no code', null)).toBe(false);
  expect(arrived('digits', '123456', '<p>lost</p>')).toBe(false);
  expect(arrived('digits', '123456', '<p><b>123</b><b class="x">456</b></p>')).toBe(true);
  expect(arrived('digits', '123456', '<p title="123456">123 456</p>')).toBe(false);
  expect(arrived('password', PASSWORD, '<p>a&quot;b\\c&lt;&amp;$</p>')).toBe(true);
  expect(arrived('password', 'a&quot;b\\c&lt;&amp;$', null)).toBe(false);
  expect(arrived('notice', 'a sign-in from Lisbon', null)).toBeNull();
});
