import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeSms } from '../../../src/domain/compose-sms.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { withSecret } from '../../../src/domain/message-content.ts';
import { smsSize } from '../../../src/domain/sms-segments.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { escapeLikeCognito } from './escape-like-cognito.ts';
import { messageSetting } from './message-setting.ts';

const CASES = CODE_PURPOSES.flatMap((purpose) => LOCALES.map((locale) => ({ purpose, locale })));
const ONE_SEGMENT = { en: ['GSM-7', 160], ko: ['UCS-2', 70] } as const;
/** As long as Cognito makes one by itself and a character more. */
const PASSWORD = 'aB3$eF6&hI';

describe.each(CASES)('a $purpose text message in $locale', ({ purpose, locale }) => {
  const setting = messageSetting({ locale, name: 'Ann Lee', userName: 'ann' });
  const body = (code: string) => composeSms({ purpose, code }, setting).body.reveal();

  it.each(['482913', '73190482', '000000'])('begins with the code %s and has it once', (code) => {
    expect(body(code).split(/\s/)[0]).toBe(code);
    expect(body(code).split(code)).toHaveLength(2);
  });

  it('is one line that names the brand and nobody else', () => {
    expect(body('73190482')).toContain('Sealpost Inc');
    expect(body('73190482')).not.toMatch(/\n|Ann|ann|undefined|null|https?:/);
  });

  it('is one segment with a code of eight digits and a brand of 12 characters', () => {
    const [encoding, limit] = ONE_SEGMENT[locale];
    const { size } = composeSms({ purpose, code: '73190482' }, setting);
    expect(size).toMatchObject({ encoding, segments: 1 });
    expect(size.units).toBeLessThanOrEqual(limit);
  });

  it('shows nothing of its body when it is logged', () => {
    const message = composeSms({ purpose, code: '73190482' }, setting);
    const printed = JSON.stringify(message) + inspect(message, { depth: null, showHidden: true });
    expect(printed).not.toContain('73190482');
    expect(message.locale).toBe(locale);
  });
});

it('text messages differ for each purpose and language', () => {
  const bodies = CASES.map(({ purpose, locale }) =>
    composeSms({ purpose, code: '1' }, messageSetting({ locale })).body.reveal(),
  );
  expect(new Set(bodies).size).toBe(CASES.length);
});

describe.each(LOCALES)('an invitation by text message in %s', (locale) => {
  const setting = messageSetting({ locale });
  const [encoding, limit] = ONE_SEGMENT[locale];

  it.each([PASSWORD, '$&', '$1', '&amp;lt;', `"'<>`, 'a  b', 'dot.', '{{x}}%s', '^{}[]~|\\€'])(
    'has the password %j alone on its first line, unchanged',
    (password) => {
      const content = withSecret({ purpose: 'invitation' }, escapeLikeCognito(password));
      if (content === null) throw new Error('an invitation needs no secret');
      const lines = composeSms(content, setting).body.reveal().split('\n');
      expect(lines[0]).toBe(password);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('Sealpost Inc');
    },
  );

  it('is one segment, and tells the true size', () => {
    const { size, body } = composeSms({ purpose: 'invitation', password: PASSWORD }, setting);
    expect(size).toMatchObject({ encoding, segments: 1 });
    expect(size.units).toBeLessThanOrEqual(limit);
    expect(size).toEqual(smsSize(body.reveal()));
  });

  it('without a password is one line of one segment that says how to sign in', () => {
    const { size, body } = composeSms({ purpose: 'invitation', password: null }, setting);
    expect(body.reveal()).not.toMatch(/null|undefined|\n/);
    expect(body.reveal()).toContain('Sealpost Inc');
    expect(size).toMatchObject({ encoding, segments: 1 });
  });

  it('tells the user name on a line of its own when there is one to show', () => {
    const named = { ...setting, userName: 'ann' };
    for (const password of [PASSWORD, null]) {
      const { body, size } = composeSms({ purpose: 'invitation', password }, named);
      expect(body.reveal().split('\n').at(-1)).toMatch(/: ann$/);
      expect(size).toMatchObject({ encoding, segments: 1 });
    }
  });
});
