/// <reference lib="dom" />
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import type { GalleryMessage, GallerySms } from '../gallery-message.ts';
import { fetchMessages } from './gallery-api.ts';
import type { GalleryState } from './gallery-state.ts';
import { smsOverview } from './sms-overview.ts';

/**
 * The overview of a brand and a sample, of all languages and purposes whatever else is chosen: to
 * compare is what it is for.
 */
export class SmsOverviewPanel {
  readonly #root: HTMLElement;
  readonly #catalogue: GalleryCatalogue;
  #shown: GalleryState | null = null;
  #texts: { readonly of: string; readonly messages: Promise<readonly GallerySms[]> } | null = null;

  constructor(root: HTMLElement, catalogue: GalleryCatalogue) {
    this.#root = root;
    this.#catalogue = catalogue;
  }

  async show(state: GalleryState): Promise<void> {
    const before = this.#shown;
    this.#shown = state;
    const asksForSms = state.channel === 'sms' && before?.channel !== 'sms';
    const of = `${state.brand} ${state.sample}`;
    if (this.#texts?.of !== of) this.#texts = { of, messages: fetchTexts(state) };
    const messages = await this.#texts.messages;
    // A later choice has overtaken this one.
    if (this.#shown !== state) return;
    const open = asksForSms || this.#details()?.open === true;
    this.#root.replaceChildren(smsOverview(messages, this.#catalogue, state, open));
  }

  #details(): HTMLDetailsElement | null {
    return this.#root.querySelector('details');
  }
}

/** A sample that is only of mails leaves the usual text messages to compare. */
async function fetchTexts({ brand, sample }: GalleryState): Promise<readonly GallerySms[]> {
  const fetched = async (of: string) => {
    // The cards tell when nobody answers.
    const nothing = (): readonly GalleryMessage[] => [];
    return (await fetchMessages({ brand, channel: 'sms', sample: of }).catch(nothing)).filter(
      isSms,
    );
  };
  const own = await fetched(sample);
  return own.length > 0 ? own : await fetched('usual');
}

function isSms(message: GalleryMessage): message is GallerySms {
  return message.channel === 'sms';
}
