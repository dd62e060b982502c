import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  callbackSignature,
  readStatusCallbackTarget,
  signedStatusCallbackUrl,
  statusCallbackUrl,
} from '../../../../src/adapters/twilio/status-callback-url.ts';
import { CLAIM, NOW } from './twilio-fixture.ts';

const SECRET = 'k'.repeat(32);
const WEEK_SECONDS = 7 * 24 * 3600;
const parameters = (base: string, claim = CLAIM, secret = SECRET, now = NOW) =>
  new URL(signedStatusCallbackUrl(base, secret, () => now)(claim)).searchParams;

describe('the address for reports on an attempt', () => {
  it('expires a week later, by whole seconds', () => {
    const expires = parameters('https://a.example/', CLAIM, SECRET, NOW + 999).get('expires');
    expect(expires).toBe(String(NOW / 1000 + WEEK_SECONDS));
  });

  it('is signed by an HMAC-SHA-256 over its label, notification, attempt and expiry', () => {
    const expected = createHmac('sha256', SECRET)
      .update(`twilio-status\0${CLAIM.id}\0${2}\0${NOW / 1000 + WEEK_SECONDS}`)
      .digest('base64url');
    expect(parameters('https://a.example/').get('signature')).toBe(expected);
  });

  it('has another signature for each other part, and for another secret', () => {
    const { id } = CLAIM;
    const signatures = [
      callbackSignature(SECRET, id, 2, 100),
      callbackSignature(SECRET, id, 21, 100),
      callbackSignature(SECRET, id, 2, 1100),
      callbackSignature(SECRET, `${id}2`, 2, 100),
      callbackSignature('l'.repeat(32), id, 2, 100),
    ];
    expect(new Set(signatures).size).toBe(signatures.length);
  });

  it('keeps the configured query, but not what it says of a notification', () => {
    const query = parameters('https://a.example/?x=1&notification=forged&signature=forged');
    expect(query.get('x')).toBe('1');
    expect(query.getAll('notification')).toEqual([CLAIM.id]);
    expect(query.getAll('signature')).toHaveLength(1);
    expect(query.get('signature')).not.toBe('forged');
  });
});

describe('the target that an address names', () => {
  const target = { ...CLAIM, expires: 1_795_000_000 };
  const queryOf = (url: string) => new URL(url).search.slice(1);
  const QUERY = queryOf(statusCallbackUrl('https://a.example/?x=1', SECRET, target));
  const read = (query: string, secret = SECRET) => readStatusCallbackTarget(query, secret);

  it('is read back, whatever else the query says and in any order', () => {
    expect(read(QUERY)).toEqual(target);
    expect(read(`${QUERY}&y=2&x=3`)).toEqual(target);
    expect(read(QUERY.split('&').toReversed().join('&'))).toEqual(target);
  });

  it('is read back from each address that was given out', () => {
    for (const attempt of [1, 6, 999]) {
      const url = signedStatusCallbackUrl(
        'https://a.example/',
        SECRET,
        () => NOW,
      )({
        ...CLAIM,
        attempt,
      });
      expect(read(queryOf(url))).toMatchObject({ id: CLAIM.id, attempt });
    }
  });

  it('is the only one that gives the very same address again', () => {
    const url = statusCallbackUrl('https://a.example/?x=1', SECRET, target);
    const again = read(queryOf(url));
    expect(again && statusCallbackUrl('https://a.example/?x=1', SECRET, again)).toBe(url);
  });

  it.each([
    ['notification', 'bbcdefghijklmnopqrstuvwxyz234567'],
    ['notification', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'],
    ['notification', ''],
    ['attempt', '3'],
    ['attempt', '02'],
    ['attempt', '2.0'],
    ['attempt', '0'],
    ['attempt', '1000'],
    ['expires', '1795000001'],
    ['expires', '01795000000'],
    ['expires', '1795000000.0'],
    ['expires', '1.795e9'],
    ['expires', '-1'],
    ['expires', '9999999999999'],
    ['signature', ''],
    ['signature', 'A'.repeat(43)],
  ])('is none when %s is %j', (name, value) => {
    const query = new URLSearchParams(QUERY);
    query.set(name, value);
    expect(read(query.toString())).toBeNull();
  });

  it.each(['notification', 'attempt', 'expires', 'signature'])(
    'is none with %s missing, twice, or in another case',
    (name) => {
      const parts = QUERY.split('&');
      const others = parts.filter((part) => !part.startsWith(`${name}=`));
      const [own = ''] = parts.filter((part) => part.startsWith(`${name}=`));
      expect(others).toHaveLength(parts.length - 1);
      expect(read(others.join('&'))).toBeNull();
      expect(read([...parts, own].join('&'))).toBeNull();
      expect(read([...others, own.toUpperCase()].join('&'))).toBeNull();
    },
  );

  it('is none under another secret, or with a signature that is cut, longer or edited', () => {
    expect(read(QUERY, 'l'.repeat(32))).toBeNull();
    const query = new URLSearchParams(QUERY);
    const signature = query.get('signature') ?? '';
    for (const edited of [
      signature.slice(1),
      signature.slice(0, -1),
      `${signature}=`,
      `${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`,
      'é'.repeat(43),
    ]) {
      query.set('signature', edited);
      expect(read(query.toString()), edited).toBeNull();
    }
  });

  it('keeps the fragment of the configured address for Twilio', () => {
    const url = statusCallbackUrl('https://a.example/s?x=1#rc=3&rp=5xx', SECRET, target);
    expect(new URL(url).hash).toBe('#rc=3&rp=5xx');
    expect(read(queryOf(url))).toEqual(target);
  });
});
