import { CODE_LIFE_SECONDS } from './code-life.ts';
import { layOutHtml } from './lay-out-html.ts';
import { layOutText } from './lay-out-text.ts';
import type { MailContent } from './mail-content.ts';
import type { EmailMessage } from './message.ts';
import type { EmailContent } from './message-content.ts';
import type { MessageSetting } from './message-setting.ts';
import type { CodePurpose } from './purpose.ts';
import { Redacted } from './redacted.ts';
import type { TakeoverNotice } from './takeover-notice.ts';
import type { TakeoverWording, Wording } from './templates/wording.ts';
import { WORDINGS } from './templates/wordings.ts';

type MailWording = Wording['mail'];

/** Pure: the same input makes the same mail. */
export function composeEmail(content: EmailContent, setting: MessageSetting): EmailMessage {
  const words = WORDINGS[setting.locale].mail;
  const mail = { ...frame(setting, words), ...body(content, setting, words) };
  return {
    locale: setting.locale,
    subject: mail.subject,
    text: new Redacted(layOutText(mail), 'mail text'),
    html: new Redacted(layOutHtml(mail, setting.brand, setting.locale), 'mail HTML'),
  };
}

type Body = Omit<MailContent, 'greeting' | 'support'>;

function frame({ name, brand }: MessageSetting, words: MailWording) {
  return {
    greeting: name === null ? null : words.greeting(name),
    support: brand.supportUrl === null ? null : words.support(brand.supportUrl),
  };
}

function body(content: EmailContent, setting: MessageSetting, words: MailWording): Body {
  switch (content.purpose) {
    case 'invitation':
      return invitation(content.password, setting, words);
    case 'account-takeover':
      return takeover(content.notice, setting.brand.name, words.takeover);
    default:
      return code(content.purpose, content.code, setting.brand.name, words);
  }
}

function code(purpose: CodePurpose, value: string, brand: string, words: MailWording): Body {
  const copy = words.code[purpose];
  // A sign-in code lives as long as the app client says, which the event does not tell.
  const life =
    purpose === 'sign-in'
      ? words.validForMinutes
      : words.validForHours(CODE_LIFE_SECONDS[purpose] / 3600);
  return {
    subject: copy.subject(brand),
    lead: [copy.lead(brand)],
    code: { label: words.codeLabel, value },
    facts: [],
    links: [],
    notes: [`${life} ${words.neverShare(brand)}`, copy.unasked],
  };
}

function invitation(
  password: string | null,
  { brand, userName }: MessageSetting,
  words: MailWording,
): Body {
  const copy = words.invitation;
  const signInAs = userName === null ? [] : [copy.signInAs(userName)];
  return {
    subject: copy.subject(brand.name),
    lead: [copy.lead(brand.name), ...signInAs],
    code: password === null ? null : { label: copy.passwordLabel, value: password },
    facts: [],
    links: [],
    notes: [password === null ? copy.withoutPassword : copy.afterPassword, copy.unasked],
  };
}

function takeover(notice: TakeoverNotice, brand: string, copy: TakeoverWording): Body {
  const place = [notice.city, notice.country].filter((part) => part !== null).join(', ');
  return {
    subject: copy.subject(brand),
    lead: [copy.lead(brand), copy.action[notice.action]],
    code: null,
    facts: [
      { label: copy.facts.time, value: notice.loginTime },
      { label: copy.facts.place, value: place },
      { label: copy.facts.device, value: notice.deviceName },
      { label: copy.facts.ipAddress, value: notice.ipAddress },
    ].flatMap(({ label, value }) => (value === null || value === '' ? [] : [{ label, value }])),
    links: [
      { label: copy.confirm, url: notice.confirmLink?.reveal() },
      { label: copy.deny, url: notice.denyLink?.reveal() },
    ].flatMap(({ label, url }) => (url === undefined ? [] : [{ label, url }])),
    notes: [copy.ifNotYou],
  };
}
