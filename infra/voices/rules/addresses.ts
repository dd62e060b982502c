import { mailbox } from '../../../src/config/mailbox.ts';
import { Recipient } from '../../../src/domain/recipient.ts';
import { textThat } from './rule.ts';

export const sender = textThat(
  (text) => mailbox(text) !== undefined,
  'has to be an address, or a name with an <address> behind it, in ASCII; a name with a comma in quotes',
);

/** Stands in a link, where other characters would have to be written in another way. */
export const contactAddress = textThat(
  (text) => /^[\w.+-]+@[\x21-\x7e]+$/.test(text) && Recipient.email(text) !== null,
  'has to be an e-mail address: letters, digits and . _ + - before the @, in ASCII',
);

const MAX_URL = 500;

function isHttps(text: string): boolean {
  const url = /^https:\/\/[^\s\p{C}"'<>\\^`{|}]+$/u.test(text) ? URL.parse(text) : null;
  return url !== null && text.length <= MAX_URL && url.username === '' && url.password === '';
}

export const webPage = textThat(
  isHttps,
  `has to be an https address of at most ${MAX_URL} characters, without a user or password in it`,
);

export const picture = textThat(
  (text) => isHttps(text) && !/\.(svgz?|webp|avif)$/i.test(new URL(text).pathname),
  'has to be an https address of a PNG, JPEG or GIF, without a user or password in it; mail programs show no SVG, WebP or AVIF',
);
