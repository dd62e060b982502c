import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import type { EmailContent } from '../../../src/domain/message-content.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { frameForAll, inTag } from './hostile/mail-frame.ts';
import { emailSetting } from './message-setting.ts';
import { readMail } from './read-mail.ts';
import { emailVoice } from './sample-voices.ts';

const HOSTILE = `<img src=x onerror="alert('1')">&amp;$&</title></td>--><![endif]-->`;

const CONTENTS: readonly EmailContent[] = [
  ...CODE_PURPOSES.map((purpose) => ({ purpose, code: '73190482' })),
  { purpose: 'invitation', password: null },
  { purpose: 'invitation', password: 'Tr0ub4dor' },
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
  JSON.parse(JSON.stringify(content).replaceAll(JSON.stringify(HOSTILE), '"Quill"'));

describe.each(LOCALES)('in %s', (locale) => {
  it.each(CONTENTS)('a $purpose mail has no element that its layout did not make', (content) => {
    // Our own writing is trusted, and yet a brand may be called `Smith & "Sons"`.
    const written = (text: string) =>
      emailSetting({
        locale,
        voice: emailVoice({
          brand: {
            ...emailVoice().brand,
            name: text,
            supportUrl: `https://help.example/${text}`,
          },
        }),
        name: text,
        userName: text,
      });
    const mail = readMail(composeEmail(content, written(HOSTILE)));
    const plain = readMail(composeEmail(harmless(content), written('Quill')));
    const asHostile = (text: string) => text.replaceAll('Quill', () => HOSTILE);
    const { tags } = frameForAll(plain.html);
    expect(frameForAll(mail.html).tags).toEqual(
      tags.map((tag) => tag.replaceAll('Quill', () => inTag(HOSTILE))),
    );
    expect(mail.shown).toEqual(plain.shown.map(asHostile));
    expect(mail.text).toBe(asHostile(plain.text));
    expect(mail.subject).toBe(asHostile(plain.subject));
  });

  it('the brand and the name read in HTML as they are written', () => {
    const setting = emailSetting({
      locale,
      voice: emailVoice({ brand: { ...emailVoice().brand, name: 'Smith & "Sons" <Co>' } }),
      name: "D'Arcy & Co",
    });
    const { shown, title, subject } = readMail(
      composeEmail({ purpose: 'sign-up', code: '73190482' }, setting),
    );
    expect(shown).toContain('Smith & "Sons" <Co>');
    expect(shown.filter((block) => block.includes("D'Arcy & Co"))).toHaveLength(1);
    expect(title).toBe(subject);
  });

  it('a name that looks like a slot is a name', () => {
    for (const name of ['{brand}', '{code}', '{name}', '$&', '$1']) {
      const { lines } = readMail(
        composeEmail({ purpose: 'sign-up', code: '73190482' }, emailSetting({ locale, name })),
      );
      expect(lines[0]).toContain(name);
    }
  });
});
