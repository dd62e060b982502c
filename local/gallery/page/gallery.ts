/// <reference lib="dom" />
import { byId } from '../../page/element.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import type { GalleryMessage, GallerySms } from '../gallery-message.ts';
import { FilterBar } from './filter-bar.ts';
import { fetchCatalogue, fetchMessages } from './gallery-api.ts';
import { addressOf, type GalleryState, readAddress, settle } from './gallery-state.ts';
import { MessageGroups } from './message-groups.ts';
import { smsOverview } from './sms-overview.ts';

const NO_ANSWER = 'The server does not answer. Is it still running?';

const main = byId('messages', HTMLElement);
const count = byId('count', HTMLElement);
const note = byId('note', HTMLElement);
const overview = byId('overview', HTMLElement);

document.querySelector('.skip-link')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

try {
  const catalogue = await fetchCatalogue();
  byId('to-inbox', HTMLAnchorElement).hidden = !catalogue.inbox;
  start(catalogue);
} catch {
  count.textContent = NO_ANSWER;
}

function start(catalogue: GalleryCatalogue): void {
  const groups = new MessageGroups(byId('groups', HTMLElement), catalogue);
  const filters = new FilterBar(byId('filters', HTMLFormElement), catalogue, (field, value) => {
    const before = state;
    choose({ ...state, [field]: value });
    history.replaceState(null, '', addressOf(state, catalogue));
    if (field === 'scheme') groups.showScheme(state.scheme);
    else if (field !== 'width') void load(before);
    if (state.channel === 'sms') overview.querySelector('details')?.setAttribute('open', '');
  });
  let state: GalleryState = settle({}, catalogue).state;
  let loads = 0;

  /** Shows what is chosen; a brand that does not speak the language leads to all of its own. */
  function choose(wanted: Partial<Record<keyof GalleryState, string>>): void {
    const settled = settle(wanted, catalogue);
    state = settled.state;
    say(settled.unknown.map((field) => UNKNOWN[field]).join(' '));
    main.dataset['scheme'] = state.scheme;
    main.dataset['width'] = state.width;
    filters.show(state);
  }

  async function load(before: GalleryState | null): Promise<void> {
    loads += 1;
    const own = loads;
    try {
      const { brand, locale, purpose, channel, sample } = state;
      const texts = loadOverview(before);
      const messages = await fetchMessages({ brand, locale, purpose, channel, sample });
      // A later choice has overtaken this one.
      if (own !== loads) return;
      count.textContent = messages.length === 1 ? '1 message' : `${messages.length} messages`;
      groups.show(messages, state.scheme);
      await texts;
    } catch {
      if (own === loads) count.textContent = NO_ANSWER;
    }
  }

  /** Of all languages and purposes, whatever else is chosen: to compare is what it is for. */
  async function loadOverview(before: GalleryState | null): Promise<void> {
    const { brand, sample } = state;
    if (before?.brand === brand && before.sample === sample) return;
    const all = (of: string) => fetchMessages({ brand, channel: 'sms', sample: of });
    const found = await all(sample);
    const messages = found.length > 0 ? found : await all('usual');
    if (state.brand !== brand || state.sample !== sample) return;
    const open = overview.querySelector('details')?.open ?? state.channel === 'sms';
    const address = ({ locale, purpose, sample: own }: GallerySms) =>
      addressOf({ ...state, channel: 'sms', locale, purpose, sample: own }, catalogue);
    overview.replaceChildren(smsOverview(messages.filter(isSms), catalogue, address, open));
  }

  addEventListener('popstate', () => {
    const before = state;
    choose(readAddress(location.search));
    void load(before);
  });
  choose(readAddress(location.search));
  void load(null);
}

const UNKNOWN: Readonly<Record<keyof GalleryState, string>> = {
  brand: 'There is no such brand; this is the first one.',
  locale: 'This brand has no messages in that language; these are all languages.',
  purpose: 'There is no such purpose; these are all.',
  channel: 'There is no such channel; these are both.',
  sample: 'There is no such sample; these are the usual ones.',
  scheme: 'There are light and dark colours only.',
  width: 'There is no such width.',
};

function say(text: string): void {
  note.textContent = text;
  note.hidden = text === '';
}

function isSms(message: GalleryMessage): message is GallerySms {
  return message.channel === 'sms';
}
