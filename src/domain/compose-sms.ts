import { toldLife } from './code-life.ts';
import { durationInWords } from './duration-in-words.ts';
import type { SmsMessage } from './message.ts';
import type { SmsContent } from './message-content.ts';
import type { MessageSetting } from './message-setting.ts';
import { plainPunctuation } from './plain-punctuation.ts';
import type { CodePurpose, SmsPurpose } from './purpose.ts';
import { Redacted } from './redacted.ts';
import { type SmsSize, smsSize } from './sms-segments.ts';
import { SMS_WORDINGS } from './templates/sms-wordings.ts';
import { fill } from './templates/text.ts';
import type { PurposeMessages } from './templates/wording.ts';
import type { Autofill, SmsVoice } from './voice.ts';

type Setting = MessageSetting<SmsVoice>;

/** Pure: the same input makes the same text message. */
export function composeSms(content: SmsContent, setting: Setting): SmsMessage {
  const body =
    content.purpose === 'invitation'
      ? invitation(content.password, setting)
      : codeMessage(content.purpose, content.code, setting);
  return {
    locale: setting.locale,
    origin: setting.voice.origin,
    body: new Redacted(body, 'SMS body'),
    size: smsSize(body),
  };
}

/** The words for one purpose: the brand's own where it has some. */
function wordsFor<P extends SmsPurpose>(
  purpose: P,
  { voice, locale }: Setting,
): PurposeMessages[P] {
  const { sms } = SMS_WORDINGS[locale];
  return { ...sms.purposes[purpose], ...voice.texts[locale]?.[purpose] };
}

/**
 * The code, what it is for, and the warning; then how long it lives and what to do about a message
 * nobody asked for, each only while the message costs no further segment.
 */
function codeMessage(purpose: CodePurpose, code: string, setting: Setting): string {
  const { language, sms } = SMS_WORDINGS[setting.locale];
  const { voice } = setting;
  const words = wordsFor(purpose, setting);
  const life = toldLife(purpose, voice.life);
  const lastLine = autofillLine(voice.autofill, code);
  const said = [
    fill(words.text, { code, brand: plainPunctuation(voice.brand.name) }),
    sms.neverShare,
  ];
  // An exact life says more than advice does, and advice more than "a few minutes".
  const more =
    life === null
      ? [words.unasked, sms.validBriefly]
      : [fill(sms.validFor, { duration: durationInWords(life, language) }), words.unasked];
  const message = (sentences: readonly string[]) => sentences.join(language.gap) + lastLine;
  for (const sentence of more) {
    const longer = [...said, sentence];
    if (costsNoMore(smsSize(message(longer)), smsSize(message(said)))) said.push(sentence);
  }
  return message(said);
}

function costsNoMore(longer: SmsSize, size: SmsSize): boolean {
  return longer.segments <= size.segments;
}

/** The code once more, where the phone looks for it. It has to be the last line. */
function autofillLine(autofill: Autofill | null, code: string): string {
  if (autofill === null) return '';
  return 'host' in autofill ? `\n@${autofill.host} #${code}` : `\n${autofill.androidAppHash}`;
}

/** The user name ends the message: no phone may hand that to the app which a name stands for. */
const LIKE_AN_APP_HASH = /[A-Za-z0-9+/]{11}$/;

function invitation(password: string | null, setting: Setting): string {
  const words = wordsFor('invitation', setting);
  const brand = plainPunctuation(setting.voice.brand.name);
  const lines =
    password === null
      ? [fill(words.withoutPassword, { brand })]
      : [password, fill(words.afterPassword, { brand })];
  if (setting.userName !== null) {
    const colon = plainPunctuation(SMS_WORDINGS[setting.locale].language.colon);
    const line = `${words.userNameLabel}${colon}${setting.userName}`;
    lines.push(LIKE_AN_APP_HASH.test(line) ? `(${line})` : line);
  }
  return lines.join('\n');
}
