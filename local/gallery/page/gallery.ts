/// <reference lib="dom" />
import { byId } from '../../page/element.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import { FilterBar } from './filter-bar.ts';
import { fetchCatalogue, fetchMessages } from './gallery-api.ts';
import { addressOf, type GalleryState, readAddress, settle } from './gallery-state.ts';
import { MessageGroups } from './message-groups.ts';
import { SmsOverviewPanel } from './sms-overview-panel.ts';
import { UNKNOWN_WORDS } from './unknown-words.ts';

const NO_ANSWER = 'The server does not answer. Is it still running?';

const main = byId('messages', HTMLElement);
const count = byId('count', HTMLElement);
const note = byId('note', HTMLElement);

document.querySelector('.skip-link')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

const catalogue = await fetchCatalogue().catch(() => null);
if (catalogue === null) count.textContent = NO_ANSWER;
else start(catalogue);

function start(catalogue: GalleryCatalogue): void {
  byId('to-inbox', HTMLAnchorElement).hidden = !catalogue.inbox;
  const groups = new MessageGroups(byId('groups', HTMLElement), catalogue);
  const overview = new SmsOverviewPanel(byId('overview', HTMLElement), catalogue);
  const filters = new FilterBar(byId('filters', HTMLFormElement), catalogue, (field, value) => {
    choose({ ...state, [field]: value });
    history.replaceState(null, '', addressOf(state, catalogue));
    void overview.show(state);
    if (field === 'scheme') groups.showScheme(state.scheme);
    else if (field !== 'width') void load();
  });
  let state: GalleryState = settle({}, catalogue).state;
  let loads = 0;

  /** Shows what is chosen; a brand that does not speak the language leads to all of its own. */
  function choose(wanted: Partial<Record<keyof GalleryState, string>>): void {
    const settled = settle(wanted, catalogue);
    state = settled.state;
    say(settled.unknown.map((field) => UNKNOWN_WORDS[field]).join(' '));
    main.dataset['scheme'] = state.scheme;
    main.dataset['width'] = state.width;
    filters.show(state);
  }

  async function load(): Promise<void> {
    loads += 1;
    const own = loads;
    const { brand, locale, purpose, channel, sample } = state;
    const messages = await fetchMessages({ brand, locale, purpose, channel, sample }).catch(
      () => null,
    );
    // A later choice has overtaken this one.
    if (own !== loads) return;
    count.textContent = messages === null ? NO_ANSWER : counted(messages.length);
    if (messages !== null) groups.show(messages, state.scheme);
  }

  const follow = () => {
    choose(readAddress(location.search));
    void overview.show(state);
    void load();
  };
  addEventListener('popstate', follow);
  follow();
}

function say(text: string): void {
  note.textContent = text;
  note.hidden = text === '';
}

function counted(messages: number): string {
  return messages === 1 ? '1 message' : `${messages} messages`;
}
