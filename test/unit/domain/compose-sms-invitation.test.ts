import { describe, expect, it } from 'vitest';
import { composeSms } from '../../../src/domain/compose-sms.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { withSecret } from '../../../src/domain/message-content.ts';
import { smsSize } from '../../../src/domain/sms-segments.ts';
import { SMS_WORDINGS } from '../../../src/domain/templates/sms-wordings.ts';
import { fill } from '../../../src/domain/templates/text.ts';
import { escapeLikeCognito } from './escape-like-cognito.ts';
import { autofillTargets } from './hostile/autofill-targets.ts';
import { smsSetting } from './message-setting.ts';
import { smsVoice } from './sample-voices.ts';

/** As long as Cognito makes one by itself and a character more. */
const PASSWORD = 'aB3$eF6&hI';

describe.each(LOCALES)('an invitation by text message in %s', (locale) => {
  const { language, sms } = SMS_WORDINGS[locale];
  const words = sms.purposes.invitation;
  const colon = language.colon.replace('\u00a0', ' ');
  const setting = smsSetting({ locale });

  it.each([
    ...[PASSWORD, '$&', '$1', '&amp;lt;', `"'<>`, 'a  b', 'dot.', '{{x}}%s'],
    ...['{code}{brand}', '^{}[]~|\\€', '@evil.example #1'],
  ])('has the password %j alone on its first line, unchanged', (password) => {
    const content = withSecret({ purpose: 'invitation' }, escapeLikeCognito(password));
    if (content === null) throw new Error('an invitation needs no secret');
    const lines = composeSms(content, setting).body.reveal().split('\n');
    expect(lines).toEqual([password, fill(words.afterPassword, { brand: 'Sealpost Inc' })]);
    expect(lines[1]).toContain('Sealpost Inc');
  });

  it('is one segment, and tells the true size', () => {
    const { size, body } = composeSms({ purpose: 'invitation', password: PASSWORD }, setting);
    expect(size.segments).toBe(1);
    expect(size.units).toBeLessThanOrEqual(size.encoding === 'GSM-7' ? 160 : 70);
    expect(size).toEqual(smsSize(body.reveal()));
  });

  it('is in the GSM-7 alphabet when its words are', () => {
    for (const password of [PASSWORD, null]) {
      const text = password === null ? words.withoutPassword : words.afterPassword;
      const { size } = composeSms({ purpose: 'invitation', password }, setting);
      expect(size.encoding).toBe(smsSize(fill(text, { brand: 'Sealpost Inc' })).encoding);
    }
  });

  it('without a password is one line of one segment that says how to sign in', () => {
    const { size, body } = composeSms({ purpose: 'invitation', password: null }, setting);
    expect(body.reveal()).toBe(fill(words.withoutPassword, { brand: 'Sealpost Inc' }));
    expect(size.segments).toBe(1);
  });

  it('writes the typographic marks of a brand plainly', () => {
    const voice = smsVoice({ brand: { name: 'Ann’s' } });
    for (const password of [PASSWORD, null]) {
      const { body } = composeSms({ purpose: 'invitation', password }, { ...setting, voice });
      expect(body.reveal()).toContain("Ann's");
    }
  });

  it('tells the user name on a line of its own when there is one to show', () => {
    const named = { ...setting, userName: 'ann' };
    for (const password of [PASSWORD, null]) {
      const without = composeSms({ purpose: 'invitation', password }, setting);
      const { body, size } = composeSms({ purpose: 'invitation', password }, named);
      const line = `${words.userNameLabel}${colon}ann`;
      expect(body.reveal()).toBe(`${without.body.reveal()}\n${line}`);
      expect(size).toEqual(smsSize(body.reveal()));
    }
  });

  it.each(['FA+9qCX9VSu', 'Christopher', 'x.FA+9qCX9VSu', 'abcdefghijklmnop'])(
    'puts into brackets a user name that could be the hash of an app: %s',
    (userName) => {
      const { body } = composeSms(
        { purpose: 'invitation', password: null },
        { ...setting, userName },
      );
      const line = `(${words.userNameLabel}${colon}${userName})`;
      expect(body.reveal().split('\n').at(-1)).toBe(line);
      expect(autofillTargets(line)).toEqual([]);
    },
  );

  it('has no last line for a phone to fill anything in: a password is typed in', () => {
    const voice = smsVoice({ autofill: { host: 'sealpost.example' } });
    const withAutofill = composeSms(
      { purpose: 'invitation', password: PASSWORD },
      { ...setting, voice },
    );
    const without = composeSms({ purpose: 'invitation', password: PASSWORD }, setting);
    expect(withAutofill.body.reveal()).toBe(without.body.reveal());
  });
});
