import { describe, expect, it } from 'vitest';
import type { DeliveryStatus } from '../../../../src/domain/delivery-status.ts';
import { TONE_OF } from '../../../../src/domain/delivery-tone.ts';
import { SUPPORT_LOCALES } from '../../../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../../../src/domain/support-words/words-of.ts';
import { REACHABLE } from './reachable-standings.ts';
import { MASKED, tell } from './told-texts.ts';

const STATUSES = Object.keys(TONE_OF) as DeliveryStatus[];
const answer = (...told: Parameters<typeof tell>) => tell(...told).answer;

describe('the answer', () => {
  it('to "did she get it?" comes first', () => {
    expect(answer('en')).toBe('Delivered to j•••@e•••.com at 14:03, 9 s after it was asked for.');
    expect(answer('ko')).toBe('14:03에 j•••@e•••.com 주소로 전달되었습니다(요청 후 9초).');
  });

  it('has the day where that is not today', () => {
    const later = 26 * 3600_000;
    expect(answer('en', {}, later)).toContain(' at 14:03 on 22 Nov, 9 s after');
    expect(answer('ko', {}, later)).toContain('11월 22일 14:03에 ');
  });

  it('tells when it was there first, not when somebody said so again', () => {
    const since = Date.UTC(2026, 10, 22, 15);
    expect(answer('en', { since })).toContain('at 14:03, 9 s after');
    expect(answer('en', { status: 'read', since })).toContain('opened at 15:00.');
  });

  it('tells no duration where clocks disagree', () => {
    const arrivedAt = Date.UTC(2026, 10, 22, 14, 2, 59);
    expect(answer('en', { arrivedAt })).toBe('Delivered to j•••@e•••.com at 14:02.');
    expect(answer('ko', { arrivedAt })).toBe('14:02에 j•••@e•••.com 주소로 전달되었습니다.');
  });

  it('blames the mail server only for what it did', () => {
    const bounced = (reason: string) => ({ status: 'bounced', reason }) as const;
    expect(answer('en', bounced('bad_address'))).toBe(
      'The mail server of e•••.com refused it at 14:03.',
    );
    for (const reason of ['suppressed_address', 'opted_out']) {
      expect(answer('en', bounced(reason))).toMatch(/^Not sent .* the provider held it back/);
      expect(answer('ko', bounced(reason))).not.toContain('메일 서버');
    }
  });

  it('takes the end of the wait for no hand-over', () => {
    const given = { status: 'accepted', reason: 'unconfirmed', flags: ['unconfirmed'] } as const;
    expect(answer('en', given)).toBe(
      'Handed to the provider for delivery to j•••@e•••.com; no word of its arrival had come by 14:03.',
    );
    expect(answer('ko', given)).toContain('14:03까지 ');
  });
});

describe.each(SUPPORT_LOCALES)('every answer in %s', (locale) => {
  const positive = { en: /^Delivered/, ko: /전달되었(습니다|고)/ }[locale];
  const neverSent = { en: /^Not sent/, ko: /발송되지 않았습니다/ }[locale];

  it('claims an arrival only for what arrived', () => {
    for (const [channel, status, reason, flags] of REACHABLE) {
      const told = answer(locale, { channel, status, reason, flags });
      const arrived = status === 'delivered' || status === 'read';
      expect(positive.test(told), told).toBe(arrived);
    }
  });

  it('says of what never went out that it did not, and of nothing else', () => {
    const never = ['failed', 'rejected', 'suppressed', 'expired', 'withheld', 'retrying'];
    for (const status of STATUSES.filter((one) => one !== 'queued')) {
      expect(neverSent.test(answer(locale, { status })), status).toBe(never.includes(status));
    }
  });

  it('is whole without a recipient', () => {
    for (const status of STATUSES) {
      for (const channel of ['email', 'sms'] as const) {
        const told = answer(locale, { status, channel, recipient: null });
        expect(told).not.toMatch(/null| {2}| [.,;:)]| to (at|since|by)\b|주소로|번호로/);
        expect(told).toMatch(/14:03/);
      }
    }
  });

  it('shows nothing of an address but its mask', () => {
    for (const status of STATUSES) {
      const told = answer(locale, { status, recipient: MASKED.email });
      expect(told.replaceAll(MASKED.email, '').replaceAll('e•••.com', '')).not.toMatch(/[•@]/);
    }
  });
});

describe('in Korean', () => {
  it('no particle depends on how a mask or a time ends', () => {
    const { answer } = SUPPORT_WORDS.ko;
    for (const status of STATUSES) {
      for (const reason of [null, 'unconfirmed', 'suppressed_address']) {
        const told = answer({
          status,
          reason,
          channel: 'sms',
          recipient: '<recipient>',
          at: '<at>',
          tookMs: 9000,
        });
        for (const [, behind] of told.matchAll(/<recipient>(.{0,4})/g)) {
          expect(behind).toMatch(/^ (번호로|메일 )/);
        }
        for (const [, behind] of told.matchAll(/<at>(.{0,2})/g)) {
          expect(behind).toMatch(/^(에|부터|까지)/);
        }
      }
    }
  });
});
