/// <reference lib="dom" />
import { element } from '../../page/element.ts';
import { englishName } from '../../page/language-label.ts';
import type { Scheme } from '../../page/server/in-scheme.ts';
import type { SpokenLanguage } from '../../page/server/spoken-languages.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import type { GalleryMessage } from '../gallery-message.ts';
import { MailCard } from './mail-card.ts';
import { type MessageWords, messageWords } from './message-words.ts';
import { smsCard } from './sms-card.ts';

/**
 * The cards, language by language: mails, then text messages. One purpose in several languages is one
 * group, so that they stand side by side.
 */
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
    const groups = isOnePurpose(messages)
      ? [this.#purpose(messages, scheme)]
      : this.#catalogue.languages.flatMap((language) => {
          const own = messages.filter(({ locale }) => locale === language.locale);
          return own.length === 0 ? [] : [this.#language(language, own, scheme)];
        });
    this.#root.replaceChildren(...(groups.length === 0 ? [nothing()] : groups));
  }

  showScheme(scheme: Scheme): void {
    for (const mail of this.#mails) mail.showScheme(scheme);
  }

  #language(
    { locale, name }: SpokenLanguage,
    messages: readonly GalleryMessage[],
    scheme: Scheme,
  ): HTMLElement {
    const english = englishName(locale);
    const heading = element(
      'h2',
      {},
      element('span', { lang: locale }, name),
      english === name ? null : element('span', { class: 'quiet' }, ` ${english}`),
    );
    const cards = messages.map((message) => this.#card(message, 'purpose', scheme));
    return group(english, heading, cards);
  }

  #purpose(messages: readonly GalleryMessage[], scheme: Scheme): HTMLElement {
    const [first] = messages;
    const { purpose } = this.#words(first as GalleryMessage, 'language');
    const cards = messages.map((message) => this.#card(message, 'language', scheme));
    return group(purpose, element('h2', {}, purpose), cards);
  }

  #words(message: GalleryMessage, titled: 'purpose' | 'language'): MessageWords {
    return messageWords(message, this.#catalogue, titled);
  }

  #card(message: GalleryMessage, titled: 'purpose' | 'language', scheme: Scheme): HTMLElement {
    const words = this.#words(message, titled);
    const language = this.#catalogue.languages.find(({ locale }) => locale === message.locale);
    if (language === undefined) throw new Error('A message in a language that is not listed');
    if (message.channel === 'sms') return smsCard(message, words);
    const card = new MailCard(message, words, language, scheme);
    this.#mails.push(card);
    return card.root;
  }
}

/** Whether all are of one purpose, in several languages. */
function isOnePurpose(messages: readonly GalleryMessage[]): boolean {
  const several = (values: readonly string[]) => new Set(values).size > 1;
  return (
    several(messages.map(({ locale }) => locale)) &&
    !several(messages.map(({ purpose }) => purpose))
  );
}

function group(name: string, heading: HTMLElement, cards: readonly HTMLElement[]): HTMLElement {
  const grid = (channel: GalleryMessage['channel']) => {
    const own = cards.filter((card) => card.dataset['channel'] === channel);
    if (own.length === 0) return null;
    const items = own.map((card) => element('li', {}, card));
    return element('ul', { class: 'cards', 'data-channel': channel }, ...items);
  };
  return element(
    'section',
    { class: 'group', 'aria-label': name },
    heading,
    grid('email'),
    grid('sms'),
  );
}

function nothing(): HTMLElement {
  return element(
    'p',
    { class: 'hint' },
    'No message is like that. Choose another purpose, channel or sample.',
  );
}
