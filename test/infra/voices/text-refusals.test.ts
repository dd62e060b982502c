import { describe, expect, it, test } from 'vitest';
import { checkConfig } from '../../../infra/voices/check-config.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { SMS_WORDINGS } from '../../../src/domain/templates/sms-wordings.ts';
import { problemsOf } from './problems-of.ts';

const signUp = (channel: 'mail' | 'sms', words: object) => ({
  texts: { en: { 'sign-up': { [channel]: words } } },
});
const place = (channel: string, name: string) => `texts.en.sign-up.${channel}.${name}`;

test.each([
  ['lacks its slot', 'mail', 'subject', 'Your account', /hold \{brand\}/],
  ['holds the code in a subject', 'mail', 'subject', '{code} for {brand}', /nothing but \{brand\}/],
  ['holds another slot', 'mail', 'lead', '{brand}, {name}!', /nothing but \{brand\}/],
  ['holds a slot where there is none', 'mail', 'unasked', 'Write to {brand}.', /nothing in braces/],
  ['misspells its slot', 'mail', 'lead', 'Hello from { brand } {brand}', /in braces/],
  ['leaves a brace over', 'mail', 'lead', 'Hello from {{brand}}', /in braces/],
  ['is empty', 'mail', 'unasked', '', /1 to 500/],
  ['is too long', 'mail', 'unasked', 'a'.repeat(501), /1 to 500/],
  ['is too long a subject', 'mail', 'subject', `{brand}${'a'.repeat(94)}`, /1 to 100/],
  ['has two lines', 'mail', 'subject', 'Hello\r\nBcc: a@b.example {brand}', /one line/],
  ['changes the direction', 'mail', 'lead', '{brand}\u202e!', /direction/],
  ['has a mark of direction', 'mail', 'lead', '{brand}\u200f!', /direction/],
  ['holds what cannot be seen', 'mail', 'lead', '{brand}\u200b!', /cannot be seen/],
  ['ends in the middle of a character', 'mail', 'lead', '{brand} \ud83d', /cannot be seen/],
  ['is markup', 'mail', 'lead', '<b>{brand}</b>', /plain/],
  ['is half markup', 'mail', 'lead', '{brand}&nbsp;!', /plain/],
  ['is no text', 'mail', 'lead', 7, /text/],
  ['is null', 'mail', 'lead', null, /text/],
  ['does not begin with the code', 'sms', 'text', '{brand}: {code}', /begin with \{code\}/],
  ['lacks the code', 'sms', 'text', 'Your {brand} code', /hold \{code\}.+begin with/],
  ['lacks the brand', 'sms', 'text', '{code} is your code', /hold \{brand\}/],
  ['is too long a message', 'sms', 'text', `{code} {brand}${'a'.repeat(147)}`, /1 to 160/],
] as const)('a text that %s is refused', (_, channel, name, text, expected) => {
  expect(problemsOf(signUp(channel, { [name]: text }))).toEqual({
    [place(channel, name)]: expect.stringMatching(expected),
  });
});

describe('a text is refused where there is none like it', () => {
  it.each([
    ['texts.en.sign-up.mail.text', signUp('mail', { text: 'x' }), /subject, lead, unasked/],
    ['texts.en.sign-up.sms.subject', signUp('sms', { subject: 'x' }), /text, unasked/],
    ['texts.en.sign-up.push', { texts: { en: { 'sign-up': { push: {} } } } }, /mail, sms/],
    [
      'texts.en.account-takeover.sms',
      { texts: { en: { 'account-takeover': { sms: {} } } } },
      /mail/,
    ],
    ['texts.en.log-out', { texts: { en: { 'log-out': {} } } }, /purpose.+sign-up/],
    ['texts.tlh', { texts: { tlh: {} } }, /language.+en, ko/],
    ['texts.en', { texts: { en: 'Hello' } }, /object/],
  ])('%s', (where, config, expected) => {
    expect(problemsOf(config)).toEqual({ [where]: expect.stringMatching(expected) });
  });
});

test.each(LOCALES)('every text of ours would do as one of a brand in %s', (locale) => {
  const mails = Object.entries(MAIL_WORDINGS[locale].mail.purposes);
  const messages: Readonly<Record<string, object>> = { ...SMS_WORDINGS[locale].sms.purposes };
  const purposes = mails.map(([purpose, mail]) => {
    const sms = messages[purpose];
    return [purpose, sms === undefined ? { mail } : { mail, sms }];
  });
  const config = { texts: { [locale]: Object.fromEntries(purposes) } };
  expect(checkConfig('x', config)).toBe(config);
});

test('letters that need joiners can be spelled', () => {
  const config = signUp('mail', { unasked: 'क्\u200dष می\u200cخواهم 👩\u200d💻' });
  expect(checkConfig('x', config)).toBe(config);
});
