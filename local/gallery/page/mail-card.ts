/// <reference lib="dom" />
import { element } from '../../page/element.ts';
import { factList } from '../../page/fact-list.ts';
import { mailFrame } from '../../page/mail-frame.ts';
import { segmentedChoice } from '../../page/segmented-choice.ts';
import type { Scheme } from '../../page/server/in-scheme.ts';
import type { SpokenLanguage } from '../../page/server/spoken-languages.ts';
import type { GalleryMail } from '../gallery-message.ts';
import { fetchMailSource, mailAddress } from './gallery-api.ts';
import type { MessageWords } from './message-words.ts';
import { scrollRegion } from './scroll-region.ts';

const VIEWS = [
  ['mail', 'Mail'],
  ['text', 'Text'],
  ['html', 'HTML'],
] as const;

type View = (typeof VIEWS)[number][0];

const BYTES = new Intl.NumberFormat('en-GB');

/** A mail: its envelope, how it looks, its two parts as they are, and how large they are. */
export class MailCard {
  readonly root: HTMLElement;
  readonly #mail: GalleryMail;
  readonly #words: MessageWords;
  readonly #language: SpokenLanguage;
  readonly #body = element('div', { class: 'card-body' });
  readonly #alone: HTMLAnchorElement;
  #view: View = 'mail';
  #scheme: Scheme;

  constructor(mail: GalleryMail, words: MessageWords, language: SpokenLanguage, scheme: Scheme) {
    this.#mail = mail;
    this.#words = words;
    this.#language = language;
    this.#scheme = scheme;
    this.#alone = element(
      'a',
      { href: mailAddress(mail, scheme), target: '_blank', rel: 'noopener' },
      'Open alone',
      element('span', { class: 'visually-hidden' }, `: ${words.whole}`),
    );
    this.root = element(
      'article',
      { class: 'card', 'data-channel': 'email', 'aria-label': words.whole },
      element(
        'header',
        { class: 'card-head' },
        element('h3', {}, words.title),
        element('p', { class: 'quiet' }, words.sample),
        factList([
          ['Subject', this.#inLanguage('span', mail.subject)],
          ['From', mail.from],
          ['Reply to', mail.replyTo],
        ]),
        segmentedChoice(`Show as: ${words.whole}`, VIEWS, (view) => {
          this.#view = view;
          this.#draw();
        }),
      ),
      this.#body,
      element(
        'footer',
        { class: 'card-foot' },
        element('span', {}, `HTML ${BYTES.format(mail.bytes.html)} bytes`),
        element('span', {}, `text ${BYTES.format(mail.bytes.text)} bytes`),
        this.#alone,
      ),
    );
    this.#draw();
  }

  showScheme(scheme: Scheme): void {
    this.#scheme = scheme;
    this.#alone.href = mailAddress(this.#mail, scheme);
    if (this.#view === 'mail') this.#draw();
  }

  #draw(): void {
    this.#body.replaceChildren(this.#content());
  }

  #content(): HTMLElement {
    const { whole } = this.#words;
    if (this.#view === 'text') {
      const text = this.#inLanguage('pre', this.#mail.text);
      text.classList.add('source');
      text.tabIndex = 0;
      return text;
    }
    if (this.#view === 'html') return this.#source();
    const frame = mailFrame(mailAddress(this.#mail, this.#scheme), whole);
    return scrollRegion(`The mail: ${whole}`, frame);
  }

  #source(): HTMLElement {
    const source = element('pre', { class: 'source', tabindex: 0 }, 'Loading …');
    fetchMailSource(this.#mail).then(
      (html) => source.replaceChildren(html),
      () => source.replaceChildren('The source could not be loaded. Is the server still running?'),
    );
    return source;
  }

  #inLanguage<Tag extends 'span' | 'pre'>(tag: Tag, text: string): HTMLElement {
    const { locale, direction } = this.#language;
    return element(tag, { lang: locale, dir: direction }, text);
  }
}
