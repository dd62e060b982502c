import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  callbackSignature,
  signedStatusCallbackUrl,
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
