import type { EmailMessage } from '../../../src/domain/message.ts';
import { attributeOf, elementsIn, parseHtml, textContent } from './html-tree.ts';
import { shownText } from './shown-text.ts';

/** A mail as its reader has it. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly lines: readonly string[];
  /** What the HTML part says it is in, and what it calls itself. */
  readonly language: string | null;
  readonly direction: string | null;
  readonly title: string;
  /** What the HTML part shows, block by block. */
  readonly shown: readonly string[];
  /** What is marked as not to be translated: the code, when there is one. */
  readonly codes: readonly string[];
  readonly links: readonly MailLink[];
}

export interface MailLink {
  readonly label: string;
  readonly url: string;
  /** Left as it is by SES even where tracking is on. */
  readonly untracked: boolean;
}

/** Throws on HTML that a browser would have to guess about. */
export function readMail(message: EmailMessage): ReadMail {
  const text = message.text.reveal();
  const html = message.html.reveal();
  const elements = elementsIn(parseHtml(html));
  const only = (tag: string) => {
    const [found, ...more] = elements.filter(({ tagName }) => tagName === tag);
    if (found === undefined || more.length > 0) throw new Error(`not one <${tag}>`);
    return found;
  };
  const root = only('html');
  return {
    subject: message.subject,
    text,
    html,
    lines: text.split('\n'),
    language: attributeOf(root, 'lang'),
    direction: attributeOf(root, 'dir'),
    title: textContent(only('title')),
    shown: shownText(only('body')),
    codes: elements
      .filter((element) => attributeOf(element, 'translate') === 'no')
      .map((element) => textContent(element)),
    links: elements.flatMap((element) => {
      const url = attributeOf(element, 'href');
      const untracked = attributeOf(element, 'ses:no-track') !== null;
      return url === null ? [] : [{ label: textContent(element).trim(), url, untracked }];
    }),
  };
}

export function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
