import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeSms } from '../../../src/domain/compose-sms.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { smsSize } from '../../../src/domain/sms-segments.ts';
import { SMS_WORDINGS } from '../../../src/domain/templates/sms-wordings.ts';
import { fill } from '../../../src/domain/templates/text.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { smsSetting } from './message-setting.ts';
import { smsVoice } from './sample-voices.ts';

const CASES = CODE_PURPOSES.flatMap((purpose) => LOCALES.map((locale) => ({ purpose, locale })));

describe.each(CASES)('a $purpose text message in $locale', ({ purpose, locale }) => {
  const { sms } = SMS_WORDINGS[locale];
  const setting = smsSetting({ locale, name: 'Ann Lee', userName: 'ann' });
  const message = (code: string, voice = smsVoice()) =>
    composeSms({ purpose, code }, { ...setting, voice });
  const body = (code: string) => message(code).body.reveal();

  it.each(['482913', '73190482', '000000'])('begins with the code %s and has it once', (code) => {
    expect(body(code).split(/[^\d]/)[0]).toBe(code);
    expect(body(code).split(code)).toHaveLength(2);
  });

  it('says what the code is for, whose it is, and that nobody else is to have it', () => {
    const text = fill(sms.purposes[purpose].text, { code: '73190482', brand: 'Sealpost Inc' });
    expect(body('73190482').startsWith(text)).toBe(true);
    expect(body('73190482')).toContain(sms.neverShare);
  });

  it('is one line that names the brand and nobody else', () => {
    expect(body('73190482')).toContain('Sealpost Inc');
    expect(body('73190482')).not.toMatch(/\n|Ann|ann|undefined|null|:\/\/|[{}]| {2}/);
  });

  it('is one segment with a code of eight digits and a brand of 12 characters', () => {
    const { size } = message('73190482');
    expect(size.segments).toBe(1);
    expect(size.units).toBeLessThanOrEqual(size.encoding === 'GSM-7' ? 160 : 70);
    expect(size).toEqual(smsSize(body('73190482')));
  });

  it('is as cheap as its first words: no later sentence takes it out of the GSM-7 alphabet', () => {
    const { text } = sms.purposes[purpose];
    const said = fill(text, { code: '73190482', brand: 'Sealpost Inc' }) + sms.neverShare;
    const sentences = [sms.validFor, sms.validBriefly, sms.purposes[purpose].unasked];
    const { encoding } = smsSize(said);
    if (encoding === 'GSM-7') {
      for (const sentence of sentences) expect(smsSize(sentence).encoding).toBe('GSM-7');
    }
    expect(message('73190482').size.encoding).toBe(encoding);
  });

  it('writes the typographic marks of a brand plainly, which cost a whole alphabet', () => {
    const typographic = smsVoice({ brand: { name: 'Ann’s “A”–B…' } });
    const plain = smsVoice({ brand: { name: 'Ann\'s "A"-B...' } });
    expect(message('73190482', typographic).body.reveal()).toBe(
      message('73190482', plain).body.reveal(),
    );
    expect(message('73190482', typographic).size.encoding).toBe(message('73190482').size.encoding);
  });

  it('comes from where the voice says', () => {
    expect(message('1', smsVoice({ origin: { from: 'Sealpost' } })).origin).toEqual({
      from: 'Sealpost',
    });
  });

  it('shows nothing of its body when it is logged', () => {
    const printed =
      JSON.stringify(message('73190482')) +
      inspect(message('73190482'), { depth: null, showHidden: true });
    expect(printed).not.toContain('73190482');
    expect(message('73190482').locale).toBe(locale);
  });
});

describe.each(LOCALES)('text messages in %s', (locale) => {
  it('differ for each purpose', () => {
    const bodies = CODE_PURPOSES.map((purpose) =>
      composeSms({ purpose, code: '1' }, smsSetting({ locale })).body.reveal(),
    );
    expect(new Set(bodies).size).toBe(CODE_PURPOSES.length);
  });
});
