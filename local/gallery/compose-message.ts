import { composeEmail } from '../../src/domain/compose-email.ts';
import { composeSms } from '../../src/domain/compose-sms.ts';
import { displayName } from '../../src/domain/display-name.ts';
import type { EmailMessage } from '../../src/domain/message.ts';
import type { MessageSetting } from '../../src/domain/message-setting.ts';
import type { SmsOrigin, Voice } from '../../src/domain/voice.ts';
import type { GalleryBrand } from './gallery-brand.ts';
import type { GalleryMail, GalleryMessage, GallerySms, MessageKey } from './gallery-message.ts';
import { SAMPLES } from './sample.ts';
import { smsCost } from './sms-cost.ts';

/** Null where the brand has no such message: not in that language, or not of that sample. */
export function composeMessage(brand: GalleryBrand, key: MessageKey): GalleryMessage | null {
  return key.channel === 'sms' ? sms(brand, key) : mail(brand, key);
}

/** The mail itself, exactly as it would be sent. */
export function composeMail(brand: GalleryBrand, key: MessageKey): EmailMessage | null {
  const content = SAMPLES[key.sample].content(key.purpose);
  if (content === null || !brand.email.languages.includes(key.locale)) return null;
  return composeEmail(content, setting(brand.email, key));
}

function mail(brand: GalleryBrand, key: MessageKey): GalleryMail | null {
  const message = composeMail(brand, key);
  if (message === null) return null;
  const { from, replyTo, subject } = message;
  const [text, html] = [message.text.reveal(), message.html.reveal()];
  const bytes = { html: Buffer.byteLength(html), text: Buffer.byteLength(text) };
  return { ...key, channel: 'email', from, replyTo, subject, text, bytes };
}

function sms(brand: GalleryBrand, key: MessageKey): GallerySms | null {
  const { content: contentFor, mailOnly } = SAMPLES[key.sample];
  const content = mailOnly === true ? null : contentFor(key.purpose);
  if (content === null || content.purpose === 'account-takeover') return null;
  if (!brand.sms.languages.includes(key.locale)) return null;
  const { origin, body } = composeSms(content, setting(brand.sms, key));
  const text = body.reveal();
  return { ...key, channel: 'sms', from: originWords(origin), text, cost: smsCost(text) };
}

function setting<V extends Voice>(voice: V, { locale, sample }: MessageKey): MessageSetting<V> {
  const { name, userName } = SAMPLES[sample];
  return { voice, locale, name: displayName(name), userName: displayName(userName) };
}

function originWords(origin: SmsOrigin): string {
  return 'from' in origin ? origin.from : 'Your messaging service';
}
