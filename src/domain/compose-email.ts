import type { Link } from './brand.ts';
import { toldLife } from './code-life.ts';
import { durationInWords } from './duration-in-words.ts';
import { layOutHtml } from './lay-out-html.ts';
import { layOutText } from './lay-out-text.ts';
import type { MailContent, Support } from './mail-content.ts';
import type { EmailMessage } from './message.ts';
import type { EmailContent } from './message-content.ts';
import type { MessageSetting } from './message-setting.ts';
import type { CodePurpose, EmailPurpose } from './purpose.ts';
import { Redacted } from './redacted.ts';
import type { TakeoverNotice } from './takeover-notice.ts';
import { MAIL_WORDINGS } from './templates/mail-wordings.ts';
import { fill } from './templates/text.ts';
import type { MailWording, PurposeMails } from './templates/wording.ts';
import type { EmailVoice } from './voice.ts';

/** Pure: the same input makes the same mail. */
export function composeEmail(
  content: EmailContent,
  setting: MessageSetting<EmailVoice>,
): EmailMessage {
  const { voice, locale } = setting;
  const mail = { ...frame(setting), ...body(content, setting) };
  return {
    locale,
    from: voice.from,
    replyTo: voice.replyTo,
    subject: mail.subject,
    text: new Redacted(layOutText(mail), 'mail text'),
    html: new Redacted(layOutHtml(mail, voice.brand), 'mail HTML'),
  };
}

type Setting = MessageSetting<EmailVoice>;
type Frame = Pick<
  MailContent,
  'locale' | 'direction' | 'colon' | 'greeting' | 'support' | 'footerLinks'
>;
type Body = Omit<MailContent, keyof Frame>;

function frame({ name, voice, locale }: Setting): Frame {
  const { language, mail } = MAIL_WORDINGS[locale];
  return {
    locale,
    direction: language.direction,
    colon: language.colon,
    greeting: name === null ? null : fill(mail.greeting, { name }),
    support: support(voice, mail),
    footerLinks: voice.footerLinks[locale] ?? [],
  };
}

function support({ brand }: EmailVoice, mail: MailWording): Support | null {
  const contacts = [
    ...(brand.supportEmail === null ? [] : [mailLink(brand.supportEmail)]),
    ...(brand.supportUrl === null ? [] : [{ label: brand.supportUrl, url: brand.supportUrl }]),
  ];
  return contacts.length === 0 ? null : { label: mail.support, contacts };
}

function mailLink(address: string): Link {
  return { label: address, url: `mailto:${address}` };
}

function body(content: EmailContent, setting: Setting): Body {
  switch (content.purpose) {
    case 'invitation':
      return invitation(content.password, setting);
    case 'account-takeover':
      return takeover(content.notice, setting);
    default:
      return code(content.purpose, content.code, setting);
  }
}

/** The words for one purpose: the brand's own where it has some. */
function wordsFor<P extends EmailPurpose>(purpose: P, { voice, locale }: Setting): PurposeMails[P] {
  const { mail } = MAIL_WORDINGS[locale];
  return { ...mail.purposes[purpose], ...voice.texts[locale]?.[purpose] };
}

function code(purpose: CodePurpose, value: string, setting: Setting): Body {
  const { language, mail } = MAIL_WORDINGS[setting.locale];
  const brand = setting.voice.brand.name;
  const words = wordsFor(purpose, setting);
  const life = toldLife(purpose, setting.voice.life);
  const limits = [
    life === null
      ? mail.validBriefly
      : fill(mail.validFor, { duration: durationInWords(life, language) }),
    fill(mail.neverShare, { brand }),
  ].join(language.gap);
  return {
    subject: fill(words.subject, { brand }),
    preheader: limits,
    lead: [fill(words.lead, { brand })],
    code: { label: mail.codeLabel, value },
    facts: [],
    buttons: [],
    notes: [limits, words.unasked],
  };
}

function invitation(password: string | null, setting: Setting): Body {
  const { language } = MAIL_WORDINGS[setting.locale];
  const { voice, userName } = setting;
  const brand = voice.brand.name;
  const words = wordsFor('invitation', setting);
  const life = toldLife('invitation', voice.life);
  const useOfPassword = [
    words.afterPassword,
    ...(life === null
      ? []
      : [fill(words.passwordValidFor, { duration: durationInWords(life, language) })]),
  ].join(language.gap);
  const howTo = password === null ? words.withoutPassword : useOfPassword;
  return {
    subject: fill(words.subject, { brand }),
    preheader: howTo,
    lead: [fill(words.lead, { brand })],
    code: password === null ? null : { label: words.passwordLabel, value: password },
    facts: userName === null ? [] : [{ label: words.userNameLabel, value: userName }],
    buttons: [],
    notes: [howTo, words.unasked],
  };
}

function takeover(notice: TakeoverNotice, setting: Setting): Body {
  const { passwordUrl, name: brand } = setting.voice.brand;
  const words = wordsFor('account-takeover', setting);
  const place = [notice.city, notice.country].filter((part) => part !== null).join(', ');
  return {
    subject: fill(words.subject, { brand }),
    preheader: words[notice.action],
    lead: [fill(words.lead, { brand }), words[notice.action]],
    code: null,
    facts: [
      { label: words.time, value: notice.loginTime },
      { label: words.place, value: place },
      { label: words.device, value: notice.deviceName },
      { label: words.ipAddress, value: notice.ipAddress },
    ].flatMap(({ label, value }) => (value === null || value === '' ? [] : [{ label, value }])),
    buttons: [
      { label: words.deny, url: notice.denyLink?.reveal() },
      { label: words.confirm, url: notice.confirmLink?.reveal() },
      { label: words.changePassword, url: passwordUrl ?? undefined },
    ].flatMap(({ label, url }) => (url === undefined ? [] : [{ label, url }])),
    notes: [words.ifNotYou],
  };
}
