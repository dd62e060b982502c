/// <reference lib="dom" />
import { element } from '../../page/element.ts';
import { englishName } from '../../page/language-label.ts';
import type { Scheme } from '../../page/server/in-scheme.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import type { GalleryMessage } from '../gallery-message.ts';
import { MailCard } from './mail-card.ts';
import { messageWords } from './message-words.ts';
import { smsCard } from './sms-card.ts';

/** The cards, language by language: mails, then text messages. */
export class MessageGroups {
  readonly #root: HTMLElement;
  readonly #catalogue: GalleryCatalogue;
  #mails: MailCard[] = [];

  constructor(root: HTMLElement, catalogue: GalleryCatalogue) {
    this.#root = root;
    this.#catalogue = catalogue;
  }

  show(messages: readonly GalleryMessage[], scheme: Scheme): void {
    this.#mails = [];
    const groups = this.#catalogue.languages.flatMap(({ locale, name }) => {
      const own = messages.filter((message) => message.locale === locale);
      return own.length === 0 ? [] : [this.#group(locale, name, own, scheme)];
    });
    this.#root.replaceChildren(...(groups.length === 0 ? [nothing()] : groups));
  }

  showScheme(scheme: Scheme): void {
    for (const mail of this.#mails) mail.showScheme(scheme);
  }

  #group(
    locale: string,
    name: string,
    messages: readonly GalleryMessage[],
    scheme: Scheme,
  ): HTMLElement {
    const english = englishName(locale);
    const grid = (channel: GalleryMessage['channel']) => {
      const own = messages.filter((message) => message.channel === channel);
      if (own.length === 0) return null;
      const cards = own.map((message) => element('li', {}, this.#card(message, scheme)));
      return element('ul', { class: 'cards', 'data-channel': channel }, ...cards);
    };
    return element(
      'section',
      { class: 'group', 'aria-label': english },
      element(
        'h2',
        {},
        element('span', { lang: locale }, name),
        english === name ? null : element('span', { class: 'quiet' }, ` ${english}`),
      ),
      grid('email'),
      grid('sms'),
    );
  }

  #card(message: GalleryMessage, scheme: Scheme): HTMLElement {
    const words = messageWords(message, this.#catalogue);
    const language = this.#catalogue.languages.find(({ locale }) => locale === message.locale);
    if (language === undefined) throw new Error('A message in a language that is not listed');
    if (message.channel === 'sms') return smsCard(message, words);
    const card = new MailCard(message, words, language, scheme);
    this.#mails.push(card);
    return card.root;
  }
}

function nothing(): HTMLElement {
  return element(
    'p',
    { class: 'hint' },
    'No message is like that. Choose another purpose, channel or sample.',
  );
}
