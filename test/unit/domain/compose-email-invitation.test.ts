import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { withSecret } from '../../../src/domain/message-content.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { escapeLikeCognito } from './escape-like-cognito.ts';
import { attributeOf, elementsIn, parseHtml } from './html-tree.ts';
import { emailSetting } from './message-setting.ts';
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
  '{code}{brand}',
  '?!.',
  'ends.with.dot.',
  'www.Abc.com/x',
  'a@b.co',
  '=cmd|-+',
];

describe.each(LOCALES)('an invitation in %s', (locale) => {
  const { language, mail } = MAIL_WORDINGS[locale];
  const words = mail.purposes.invitation;
  const setting = emailSetting({ locale });
  const invite = (password: string | null, change = {}) =>
    readMail(composeEmail({ purpose: 'invitation', password }, { ...setting, ...change }));

  it.each(PASSWORDS)('carries the password %j unchanged in both parts', (password) => {
    const content = withSecret({ purpose: 'invitation' }, escapeLikeCognito(password));
    if (content === null) throw new Error('an invitation needs no secret');
    const { text, lines, codes, shown } = readMail(composeEmail(content, setting));
    expect(lines.filter((line) => line === password)).toHaveLength(1);
    expect(occurrences(text, password)).toBe(1);
    expect(codes).toEqual([password]);
    expect(shown.filter((block) => block.includes(password))).toEqual([password]);
  });

  it.each(PASSWORDS)('does not put the password %j into its subject', (password) => {
    expect(invite(password).subject).toBe(invite(null).subject);
  });

  it.each(PASSWORDS)('puts nothing behind the password %j, and no link around it', (password) => {
    const { lines, links, text } = invite(password);
    const at = lines.indexOf(password);
    expect([lines[at - 1], lines[at + 1]]).toEqual(['', '']);
    expect(text).toContain(`\n\n${password}\n\n`);
    expect(links).toEqual([]);
  });

  it('keeps runs of spaces visible in the HTML part', () => {
    const { html, codes } = invite('two  spaces');
    expect(codes).toEqual(['two  spaces']);
    const places = elementsIn(parseHtml(html)).filter(
      (element) => attributeOf(element, 'translate') === 'no',
    );
    for (const place of places) {
      expect(attributeOf(place, 'style')).toMatch(/white-space:\s*pre(-wrap)?\b/);
    }
  });

  it('says what the password is and what to do with it', () => {
    const { lines, shown } = invite('Tr0ub4dor');
    expect(lines[lines.indexOf('Tr0ub4dor') - 2]).toBe(
      words.passwordLabel + language.colon.trimEnd(),
    );
    for (const parts of [lines, shown]) {
      expect(parts).toContain(words.afterPassword);
      expect(parts).not.toContain(words.withoutPassword);
    }
  });

  it('without a password has no place for one, and says how to sign in', () => {
    const { codes, lines, shown, text } = invite(null);
    expect(codes).toEqual([]);
    expect(text).not.toMatch(/\b(null|undefined)\b/);
    expect(text).not.toContain(words.passwordLabel);
    for (const parts of [lines, shown]) {
      expect(parts).toContain(words.withoutPassword);
      expect(parts).not.toContain(words.afterPassword);
    }
  });

  it('names the user name when there is one to show', () => {
    const { lines, shown } = invite('Tr0ub4dor', { userName: '<ann&lee>' });
    expect(lines).toContain(`${words.userNameLabel}${language.colon}<ann&lee>`);
    expect(shown.filter((block) => block.includes('<ann&lee>'))).toHaveLength(1);
    expect(invite('Tr0ub4dor').text).not.toContain(words.userNameLabel + language.colon);
  });
});

describe('other mails', () => {
  it('do not tell the user name, which is half of a sign-in', () => {
    const setting = emailSetting({ userName: 'ann.the.user' });
    expect(readMail(composeEmail({ purpose: 'sign-up', code: '1' }, setting)).text).not.toContain(
      'ann.the.user',
    );
  });
});
