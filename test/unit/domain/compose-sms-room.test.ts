import { describe, expect, it } from 'vitest';
import { toldLife, UNKNOWN_LIFE } from '../../../src/domain/code-life.ts';
import { composeSms } from '../../../src/domain/compose-sms.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { smsSize } from '../../../src/domain/sms-segments.ts';
import { SMS_WORDINGS } from '../../../src/domain/templates/sms-wordings.ts';
import { fill } from '../../../src/domain/templates/text.ts';
import type { Autofill } from '../../../src/domain/voice.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { smsSetting } from './message-setting.ts';
import { smsVoice } from './sample-voices.ts';

const CODE = '73190482';
const CASES = LOCALES.flatMap((locale) =>
  CODE_PURPOSES.flatMap((purpose) =>
    [null, 5].map((signInMinutes) => ({ locale, purpose, signInMinutes })),
  ),
);
const LAST_LINES: readonly [string, Autofill | null, string][] = [
  ['no last line', null, ''],
  [
    'a last line for a site',
    { host: 'accounts.sealpost.example' },
    `\n@accounts.sealpost.example #${CODE}`,
  ],
  ['a last line for an app', { androidAppHash: 'FA+9qCX9VSu' }, '\nFA+9qCX9VSu'],
];

describe.each(CASES)('$purpose in $locale, sign-in of $signInMinutes minutes', (each) => {
  const { language, sms } = SMS_WORDINGS[each.locale];
  const words = sms.purposes[each.purpose];
  const life = { ...UNKNOWN_LIFE, signInMinutes: each.signInMinutes };
  const told = toldLife(each.purpose, life);
  const lifeSentence =
    told === null
      ? sms.validBriefly
      : fill(sms.validFor, { duration: language.duration[told.unit](told.amount) });

  it.each(LAST_LINES)('says what fits, the important first, before %s', (_, autofill, lastLine) => {
    for (let length = 1; length <= 60; length += 1) {
      const brand = 'B'.repeat(length);
      const voice = smsVoice({ brand: { name: brand }, life, autofill });
      const { body, size } = composeSms(
        { purpose: each.purpose, code: CODE },
        smsSetting({ locale: each.locale, voice }),
      );
      const joined = (...sentences: readonly string[]) => sentences.join(language.gap) + lastLine;
      const said = [fill(words.text, { code: CODE, brand }), sms.neverShare];
      const fits = (...more: readonly string[]) =>
        smsSize(joined(...said, ...more)).segments === smsSize(joined(...said)).segments;
      // An exact life comes before advice, advice before "a few minutes".
      const [first, second] =
        told === null ? [words.unasked, lifeSentence] : [lifeSentence, words.unasked];
      const kept = [first, second].filter((sentence) => body.reveal().includes(sentence));

      expect(body.reveal()).toBe(joined(...said, ...kept));
      expect(size.segments).toBe(smsSize(joined(...said)).segments);
      if (!fits(first)) expect(kept).toEqual(fits(second) ? [second] : []);
      else expect(kept).toEqual(fits(first, second) ? [first, second] : [first]);
    }
  });

  it('tells the life that is set, and no other', () => {
    const voice = smsVoice({ brand: { name: 'Ab' }, life });
    const { body } = composeSms(
      { purpose: each.purpose, code: 'X' },
      smsSetting({ locale: each.locale, voice }),
    );
    const unknown = each.purpose === 'sign-in' && each.signInMinutes === null;
    if (!unknown) expect(body.reveal()).not.toContain(sms.validBriefly);
    if (unknown) expect(body.reveal()).not.toMatch(/\p{Nd}/u);
  });
});

describe('a short brand', () => {
  it.each(LOCALES)('leaves room for the life of most codes in %s', (locale) => {
    const { language, sms } = SMS_WORDINGS[locale];
    const voice = smsVoice({ brand: { name: 'Acme' } });
    const telling = CODE_PURPOSES.filter((purpose) => {
      const told = toldLife(purpose, UNKNOWN_LIFE);
      const sentence =
        told === null
          ? sms.validBriefly
          : fill(sms.validFor, { duration: language.duration[told.unit](told.amount) });
      const { body } = composeSms({ purpose, code: CODE }, smsSetting({ locale, voice }));
      return body.reveal().includes(sentence);
    });
    expect(telling.length).toBeGreaterThan(CODE_PURPOSES.length / 2);
  });
});

describe('a last line', () => {
  const bodyWith = (autofill: Autofill | null, code: string) =>
    composeSms({ purpose: 'sign-in', code }, smsSetting({ voice: smsVoice({ autofill }) }))
      .body.reveal()
      .split('\n');

  it('for a site is its host and the code, as browsers look for them', () => {
    const lines = bodyWith({ host: 'sealpost.example' }, '482913');
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toBe('@sealpost.example #482913');
    expect(lines[0]).toMatch(/^482913 /);
  });

  it('for an app is its hash and nothing else', () => {
    const lines = bodyWith({ androidAppHash: 'FA+9qCX9VSu' }, '482913');
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toBe('FA+9qCX9VSu');
  });

  it('is not there where none is configured', () => {
    expect(bodyWith(null, '482913')).toHaveLength(1);
  });
});
