import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import type { EmailContent } from '../../../src/domain/message-content.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { decodeHtml } from './decode-html.ts';
import { messageSetting } from './message-setting.ts';
import { readMail } from './read-mail.ts';

const HOSTILE = `<img src=x onerror="alert('1')">&amp;$&</title></td>`;

const CONTENTS: readonly EmailContent[] = [
  ...CODE_PURPOSES.map((purpose) => ({ purpose, code: '73190482' })),
  { purpose: 'invitation', password: null },
  { purpose: 'invitation', password: HOSTILE },
  {
    purpose: 'account-takeover',
    notice: {
      action: 'blocked',
      loginTime: HOSTILE,
      city: HOSTILE,
      country: null,
      deviceName: HOSTILE,
      ipAddress: HOSTILE,
      confirmLink: null,
      denyLink: null,
    },
  },
];

/** The same content as harmless people write it. */
const harmless = (content: EmailContent): EmailContent =>
  JSON.parse(JSON.stringify(content).replaceAll(JSON.stringify(HOSTILE), '"plain"'));

const tagsOf = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);

describe.each(LOCALES)('in %s', (locale) => {
  it.each(CONTENTS)('a $purpose mail has no tag that its layout did not make', (content) => {
    const written = (text: string) =>
      messageSetting({
        locale,
        brand: { name: text, supportUrl: `https://help.example/${text}` },
        name: text,
        userName: text,
      });
    const mail = readMail(composeEmail(content, written(HOSTILE)));
    const plain = readMail(composeEmail(harmless(content), written('plain')));
    expect(tagsOf(mail.html)).toEqual(tagsOf(plain.html));
    expect(mail.shown).toEqual(plain.shown.map((part) => part.replaceAll('plain', () => HOSTILE)));
    expect(mail.text).toBe(plain.text.replaceAll('plain', () => HOSTILE));
    expect(mail.subject).toBe(plain.subject.replaceAll('plain', () => HOSTILE));
  });

  it('the brand and the name read in HTML as they are written', () => {
    const setting = messageSetting({
      locale,
      brand: { name: 'Smith & "Sons" <Co>', supportUrl: null },
      name: "D'Arcy & Co",
    });
    const { shown, html, subject } = readMail(
      composeEmail({ purpose: 'sign-up', code: '73190482' }, setting),
    );
    expect(shown[0]).toBe('Smith & "Sons" <Co>');
    expect(shown[1]).toContain("D'Arcy & Co");
    expect(decodeHtml(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')).toBe(subject);
  });
});
