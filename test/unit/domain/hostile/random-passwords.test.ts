import { serialize } from 'parse5';
import { expect, it } from 'vitest';
import { LOCALES } from '../../../../src/domain/locale.ts';
import { randomFrom } from '../../handlers/odd-values.ts';
import { escapeLikeCognito } from '../escape-like-cognito.ts';
import { attributeOf, elementsIn, parseHtml, textContent } from '../html-tree.ts';
import { fullEmailVoice, fullSmsVoice } from './full-voices.ts';
import { mailbox, phone } from './outbox.ts';
import { randomPassword } from './random-password.ts';
import { writtenEvent } from './written-event.ts';

const PASSWORDS = 10_000;
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const MAIL = writtenEvent('email', 'AdminCreateUser');
const SMS = writtenEvent('sms', 'AdminCreateUser');
const PLAIN = 'Tr0ub4dor';

/** What stands in the one place that is not to be translated, and the mail without that place. */
function readCode(html: string) {
  const document = parseHtml(html);
  const [place, ...more] = elementsIn(document).filter(
    (element) => attributeOf(element, 'translate') === 'no',
  );
  if (place === undefined || more.length > 0) throw new Error('not one place for the password');
  const code = textContent(place);
  place.childNodes = [];
  place.attrs = [];
  return { code, rest: serialize(document) };
}

async function inLanguage(locale: (typeof LOCALES)[number]) {
  const mail = mailbox(fullEmailVoice(locale));
  const sms = phone(fullSmsVoice(locale, { host: 'sealpost.example' }));
  const { text, html } = await mail(MAIL, PLAIN);
  const { body } = await sms(SMS, PLAIN);
  return { mail, sms, text: text.split(PLAIN), html: readCode(html).rest, body: body.split(PLAIN) };
}

it(`${PASSWORDS} random passwords arrive as they are, in both parts and by SMS`, async () => {
  const random = randomFrom(seed);
  const languages = await Promise.all(LOCALES.map(inLanguage));
  for (let n = 0; n < PASSWORDS; n += 1) {
    const password = randomPassword(random);
    const about = `SEED=${seed}, password ${n}: ${JSON.stringify(password)}`;
    const { mail, sms, ...plain } = languages[n % languages.length] ?? expect.fail();
    const escaped = escapeLikeCognito(password);

    const { text, html } = await mail(MAIL, escaped);
    expect(text, about).toBe(plain.text.join(password));
    expect(
      text.split('\n').filter((line) => line === password),
      about,
    ).toEqual([password]);
    expect(text.includes(`\n\n${password}\n\n`), about).toBe(true);
    expect(readCode(html), about).toEqual({ code: password, rest: plain.html });

    const { body } = await sms(SMS, escaped);
    expect(body, about).toBe(plain.body.join(password));
    expect(body.split('\n')[0], about).toBe(password);
  }
});
