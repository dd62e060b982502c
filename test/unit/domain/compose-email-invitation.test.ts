import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { withSecret } from '../../../src/domain/message-content.ts';
import { escapeLikeCognito } from './escape-like-cognito.ts';
import { messageSetting } from './message-setting.ts';
import { occurrences, readMail } from './read-mail.ts';

const PASSWORDS = [
  'Tr0ub4dor',
  '$&',
  '$1$2$$',
  "$`$'",
  '&lt;b&gt;',
  '&amp;lt;',
  '&amp;amp;amp;',
  '&#39;&quot;',
  `"quoted"'single'`,
  '<script>alert(1)</script>',
  '</p></body>',
  '"><img src=x>',
  'two  spaces  inside',
  'back\\slash\\n',
  '%s%o{{x}}',
  '?!.',
  'ends.with.dot.',
  'www.Abc.com/x',
  'a@b.co',
  '=cmd|-+',
];

describe.each(LOCALES)('an invitation in %s', (locale) => {
  const setting = messageSetting({ locale });
  const invite = (password: string | null, change = {}) =>
    readMail(composeEmail({ purpose: 'invitation', password }, { ...setting, ...change }));

  it.each(PASSWORDS)('carries the password %j unchanged in both parts', (password) => {
    const content = withSecret({ purpose: 'invitation' }, escapeLikeCognito(password));
    if (content === null) throw new Error('an invitation needs no secret');
    const { text, lines, codes, shown } = readMail(composeEmail(content, setting));
    expect(lines.filter((line) => line === password)).toHaveLength(1);
    expect(occurrences(text, password)).toBe(1);
    expect(codes).toEqual([password]);
    expect(shown.filter((part) => part.includes(password))).toEqual([password]);
  });

  it.each(PASSWORDS)('does not put the password %j into its subject', (password) => {
    expect(invite(password).subject).toBe(invite(null).subject);
  });

  it.each(PASSWORDS)('puts nothing behind the password %j, and no link around it', (password) => {
    const { lines, html, text } = invite(password);
    const at = lines.indexOf(password);
    expect([lines[at - 1], lines[at + 1]]).toEqual(['', '']);
    expect(text).toContain(`\n\n${password}\n\n`);
    expect(html).not.toMatch(/<a\b|href/);
  });

  it('keeps runs of spaces visible in the HTML part', () => {
    expect(invite('two  spaces').html).toMatch(
      /<p translate="no" style="[^"]*white-space:pre-wrap[^"]*">two {2}spaces<\/p>/,
    );
  });

  it('without a password has no place for one, and says how to sign in', () => {
    const without = invite(null);
    const withOne = invite('Tr0ub4dor');
    expect(without.codes).toEqual([]);
    expect(without.text).not.toMatch(/null|undefined/);
    expect(without.lines.length).toBeLessThan(withOne.lines.length);
    expect(without.text).not.toContain(locale === 'en' ? 'temporary password' : '임시 비밀번호');
    expect(withOne.text).toContain(locale === 'en' ? 'temporary password' : '임시 비밀번호');
  });

  it('names the user name when there is one to show', () => {
    const { lines, shown } = invite('Tr0ub4dor', { userName: '<ann&lee>' });
    expect(lines.filter((line) => line.includes('<ann&lee>'))).toHaveLength(1);
    expect(shown.filter((part) => part.includes('<ann&lee>'))).toHaveLength(1);
  });
});

describe('other mails', () => {
  it('do not tell the user name, which is half of a sign-in', () => {
    const setting = messageSetting({ userName: 'ann.the.user' });
    expect(readMail(composeEmail({ purpose: 'sign-up', code: '1' }, setting)).text).not.toContain(
      'ann.the.user',
    );
  });
});
