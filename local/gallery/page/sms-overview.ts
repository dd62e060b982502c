/// <reference lib="dom" />
import { element } from '../../page/element.ts';
import { englishName } from '../../page/language-label.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import type { GallerySms } from '../gallery-message.ts';
import { segmentWords } from '../sms-cost.ts';
import { addressOf, type GalleryState } from './gallery-state.ts';
import { scrollRegion } from './scroll-region.ts';

/**
 * What every text message of a brand costs, language by purpose: the costly ones have a mark, a frame
 * and a colour.
 * Each leads to the message itself.
 */
export function smsOverview(
  messages: readonly GallerySms[],
  catalogue: GalleryCatalogue,
  state: GalleryState,
  open: boolean,
): HTMLDetailsElement {
  const { languages, purposes } = catalogue;
  const address = ({ locale, purpose, sample }: GallerySms) =>
    addressOf({ ...state, channel: 'sms', locale, purpose, sample }, catalogue);
  const columns = purposes.filter(({ id }) => messages.some(({ purpose }) => purpose === id));
  const rows = languages.filter(({ locale }) => messages.some((one) => one.locale === locale));
  const body = rows.map(({ locale, name }) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element('span', { lang: locale }, name),
        englishName(locale) === name ? null : ` ${englishName(locale)}`,
      ),
      ...columns.map(({ id }) =>
        cell(
          messages.filter(({ locale: one, purpose }) => one === locale && purpose === id),
          address,
        ),
      ),
    ),
  );
  return element(
    'details',
    { class: 'overview', open },
    element('summary', {}, 'What text messages cost: ', summary(messages)),
    element(
      'p',
      { class: 'quiet', id: 'overview-legend' },
      'Segments, each paid for, and encoding. ▲ marks more than one segment.',
    ),
    scrollRegion(
      'What text messages cost',
      element(
        'table',
        { 'aria-describedby': 'overview-legend' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, 'Language'),
            ...columns.map(({ label }) => element('th', { scope: 'col' }, label)),
          ),
        ),
        element('tbody', {}, ...body),
      ),
    ),
  );
}

function summary(messages: readonly GallerySms[]): HTMLElement {
  const costly = messages.filter(({ cost }) => cost.segments > 1).length;
  const words =
    costly === 0
      ? `all ${messages.length} in one segment`
      : `▲ ${costly} of ${messages.length} in more than one segment`;
  return element('span', { class: 'badge', 'data-tone': costly === 0 ? 'good' : 'doubt' }, words);
}

/** The costliest where there are several samples. */
function cell(messages: readonly GallerySms[], addressOf: (message: GallerySms) => string) {
  const [worst] = messages.toSorted((a, b) => b.cost.segments - a.cost.segments);
  if (worst === undefined) return element('td', {}, '–');
  const { segments, encoding, words } = worst.cost;
  const several = segments > 1;
  return element(
    'td',
    { 'data-several': several },
    element(
      'a',
      { href: addressOf(worst), title: words },
      several ? element('span', { 'aria-hidden': 'true' }, '▲ ') : null,
      element('strong', {}, String(segments)),
      element('span', { class: 'visually-hidden' }, ` ${segmentWords(segments).split(' ')[1]},`),
      ` ${encoding}`,
    ),
  );
}
