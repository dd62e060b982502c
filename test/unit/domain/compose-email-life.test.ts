import { describe, expect, it } from 'vitest';
import { type CodeLife, UNKNOWN_LIFE } from '../../../src/domain/code-life.ts';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import type { CodePurpose } from '../../../src/domain/purpose.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { fill } from '../../../src/domain/templates/text.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { emailSetting } from './message-setting.ts';
import { readMail } from './read-mail.ts';
import { emailVoice } from './sample-voices.ts';

const HOURS: Readonly<Record<Exclude<CodePurpose, 'sign-in'>, number>> = {
  'sign-up': 24,
  'resend-code': 24,
  'reset-password': 1,
  'update-attribute': 24,
  'verify-attribute': 24,
};

describe.each(LOCALES)('how long a code lives, in %s', (locale) => {
  const { language, mail } = MAIL_WORDINGS[locale];
  const invitation = mail.purposes.invitation;
  const setting = (life: Partial<CodeLife>) =>
    emailSetting({ locale, voice: emailVoice({ life: { ...UNKNOWN_LIFE, ...life } }) });
  const both = (message: ReturnType<typeof composeEmail>) => {
    const { text, shown } = readMail(message);
    return [text, shown.join('\n')];
  };
  const codeMail = (purpose: CodePurpose, life: Partial<CodeLife> = {}) =>
    both(composeEmail({ purpose, code: 'X' }, setting(life)));
  const passwordMail = (life: Partial<CodeLife> = {}, password: string | null = 'X') =>
    both(composeEmail({ purpose: 'invitation', password }, setting(life)));

  it.each(Object.entries(HOURS))('of %s is %i hours, whatever else is set', (purpose, hours) => {
    const told = fill(mail.validFor, { duration: language.duration.hours(hours) });
    for (const life of [{}, { signInMinutes: 5, temporaryPasswordDays: 2 }]) {
      for (const part of codeMail(purpose as CodePurpose, life)) {
        expect(part).toContain(told);
        expect(part).not.toContain(mail.validBriefly);
      }
    }
  });

  it('of a sign-in is some minutes, without a number, where the client’s setting is unknown', () => {
    for (const part of codeMail('sign-in')) {
      expect(part).toContain(mail.validBriefly);
      expect(part).not.toMatch(/\p{Nd}/u);
    }
  });

  it.each([3, 4, 5, 11, 15])('of a sign-in is %i minutes where the client is so set', (minutes) => {
    const duration = language.duration.minutes(minutes);
    for (const part of codeMail('sign-in', { signInMinutes: minutes })) {
      expect(part).toContain(fill(mail.validFor, { duration }));
      expect(part).not.toContain(mail.validBriefly);
    }
  });

  it('of a temporary password is not told where the pool’s setting is unknown', () => {
    const days = [1, 2, 3, 7, 90].map((amount) => language.duration.days(amount));
    for (const part of passwordMail()) {
      expect(part).toContain(invitation.afterPassword);
      expect(part).not.toMatch(/\p{Nd}|\{/u);
      for (const duration of days) {
        expect(part).not.toContain(fill(invitation.passwordValidFor, { duration }));
      }
    }
  });

  it.each([1, 2, 3, 7, 21, 90, 365])('of a password is %i days where the pool says so', (days) => {
    const duration = language.duration.days(days);
    for (const part of passwordMail({ temporaryPasswordDays: days })) {
      expect(part).toContain(fill(invitation.passwordValidFor, { duration }));
    }
  });

  it('is not spoken of where there is no password', () => {
    expect(passwordMail({ temporaryPasswordDays: 7 }, null)).toEqual(passwordMail({}, null));
  });
});

it('each kind of code has its mail in the list above', () => {
  expect([...Object.keys(HOURS), 'sign-in'].sort()).toEqual([...CODE_PURPOSES].sort());
});
