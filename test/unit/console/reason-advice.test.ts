import { describe, expect, it } from 'vitest';
import { reasonAdvice } from '../../../console/delivery/reason-advice.ts';
import { SUPPORT_LOCALES } from '../../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../../src/domain/support-words/words-of.ts';

describe.each(SUPPORT_LOCALES)('the advice for a reason in %s', (locale) => {
  const words = SUPPORT_WORDS[locale];
  const advices = Object.keys(words.reasons).flatMap((reason) =>
    (['email', 'sms'] as const).map((channel) => reasonAdvice(reason, channel, words)),
  );

  it('leaves no slot open', () => {
    const told = advices.filter((advice) => advice !== null);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((advice) => /[{}]/.test(advice) || advice.trim() === '')).toEqual([]);
  });

  it('is one for mailboxes and another for phones, where they differ', () => {
    const [email, sms] = (['email', 'sms'] as const).map((channel) =>
      reasonAdvice('bad_address', channel, words),
    );
    expect(email).not.toBe(sms);
  });

  it('is none where the status says it, and of a reason that is not known', () => {
    expect(reasonAdvice('throttled', 'email', words)).toBeNull();
    expect(reasonAdvice('toString', 'email', words)).toBeNull();
    expect(reasonAdvice('of_tomorrow', 'sms', words)).toBeNull();
  });
});
