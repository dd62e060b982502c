import type { EmailMessage } from '../../../src/domain/message.ts';
import { decodeHtml } from './decode-html.ts';

/** A mail as its reader has it. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly lines: readonly string[];
  /** What the HTML part shows, element by element, references decoded. */
  readonly shown: readonly string[];
  /** The blocks that are marked as not to be translated: the code, when there is one. */
  readonly codes: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

export function readMail(message: EmailMessage): ReadMail {
  const text = message.text.reveal();
  const html = message.html.reveal();
  const body = html.slice(html.indexOf('<body'));
  return {
    subject: message.subject,
    text,
    html,
    lines: text.split('\n'),
    shown: body
      .split(/<[^>]*>/)
      .filter((part) => part !== '')
      .map(decodeHtml),
    codes: [...body.matchAll(/<p translate="no"[^>]*>([^<]*)<\/p>/g)].map(([, value]) =>
      decodeHtml(value ?? ''),
    ),
    links: [...body.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(
      ([, url, label]) => ({
        url: decodeHtml(url ?? ''),
        label: decodeHtml(label ?? ''),
      }),
    ),
  };
}

export function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
