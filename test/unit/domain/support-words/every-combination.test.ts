import { describe, expect, it } from 'vitest';
import type { DeliveryFlag, DeliveryStatus } from '../../../../src/domain/delivery-status.ts';
import type { Purpose } from '../../../../src/domain/purpose.ts';
import {
  SUPPORT_LOCALES,
  type SupportLocale,
} from '../../../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../../../src/domain/support-words/words-of.ts';
import { REACHABLE } from './reachable-standings.ts';
import { allOf, tell } from './told-texts.ts';

const { statuses, reasons, flags } = SUPPORT_WORDS.en;
const STATUSES = Object.keys(statuses) as DeliveryStatus[];
const REASONS = [null, ...Object.keys(reasons), 'yet_unheard_of'];
const FLAGS = Object.keys(flags) as DeliveryFlag[];
const FLAG_SETS = Array.from({ length: 2 ** FLAGS.length }, (_, bits) =>
  FLAGS.filter((_flag, place) => bits & (1 << place)),
);
const CHANNELS = ['email', 'sms'] as const;
const PURPOSES: readonly Purpose[] = ['sign-up', 'invitation', 'account-takeover'];
const MONTH_MS = 30 * 24 * 3600_000;

/** How each language tells somebody to wait, to get a new code, or that asking again is useless. */
const SAYS: Readonly<Record<SupportLocale, Record<'wait' | 'newCode' | 'useless', RegExp>>> = {
  en: {
    wait: /look again|may still come/,
    newCode: /new code/,
    useless: /will not help|no mail will arrive/,
  },
  ko: {
    wait: /다시 조회|나중에 도착할/,
    newCode: /새 인증번호/,
    useless: /소용이 없|그 전에는 메일이 도착하지/,
  },
};

const UNDER_WAY: readonly DeliveryStatus[] = [
  'accepted',
  'queued',
  'sent',
  'delayed',
  'sending',
  'retrying',
];

describe.each(SUPPORT_LOCALES)('in %s', (locale) => {
  const says = SAYS[locale];

  it('every status × reason × flags × channel is told without a hole', () => {
    const whole = /^[\p{L}\p{N}+].*\.$/su;
    const hole = /[{}]| {2}| \.|\.\.|null|undefined|NaN|\[object/;
    const torn: string[] = [];
    for (const status of STATUSES) {
      for (const reason of REASONS) {
        for (const flags of FLAG_SETS) {
          for (const channel of CHANNELS) {
            const told = tell(locale, { status, reason, flags, channel });
            torn.push(...allOf(told).filter((text) => !whole.test(text) || hole.test(text)));
            if (told.notes.length !== flags.length) torn.push(told.notes.join(' '));
          }
        }
      }
    }
    expect(torn).toEqual([]);
  });

  it('nothing is said twice of anything that can happen', () => {
    for (const [channel, status, reason, flags] of REACHABLE) {
      for (const purpose of PURPOSES) {
        const told = tell(locale, { channel, status, reason, flags, purpose });
        const sentences = allOf(told).flatMap((text) => text.split(/(?<=\.)\s/));
        expect(sentences).toEqual([...new Set(sentences)]);
      }
    }
  });

  it('nobody is told to wait for what does not come', () => {
    for (const [channel, status, reason, flags] of REACHABLE) {
      for (const laterMs of [60_000, MONTH_MS]) {
        const { advice } = tell(locale, { channel, status, reason, flags }, laterMs);
        const awaited =
          UNDER_WAY.includes(status) && laterMs < MONTH_MS && !flags.includes('unconfirmed');
        if (!awaited) expect(advice, status).not.toMatch(says.wait);
      }
    }
  });

  it('nobody is sent for a new code that would not help', () => {
    for (const [channel, status, reason, flags] of REACHABLE) {
      const { advice } = tell(locale, { channel, status, reason, flags });
      if (says.useless.test(advice)) expect(advice).not.toMatch(says.newCode);
    }
  });

  it('nobody is sent for a code where there was none', () => {
    for (const purpose of ['invitation', 'account-takeover'] as const) {
      for (const [channel, status, reason, flags] of REACHABLE) {
        const told = tell(locale, { channel, status, reason, flags, purpose }, MONTH_MS);
        for (const text of [told.advice, ...told.notes]) expect(text).not.toMatch(says.newCode);
      }
    }
  });
});
