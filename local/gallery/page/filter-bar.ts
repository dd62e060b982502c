/// <reference lib="dom" />
import { element } from '../../page/element.ts';
import { languageLabel } from '../../page/language-label.ts';
import { segmentedChoice } from '../../page/segmented-choice.ts';
import type { Choice, GalleryCatalogue } from '../gallery-catalogue.ts';
import type { GalleryState } from './gallery-state.ts';

type Change = (field: keyof GalleryState, value: string) => void;

/** All that can be chosen. `changed` hears of every choice; `show` sets what is chosen. */
export class FilterBar {
  readonly #form: HTMLFormElement;
  readonly #catalogue: GalleryCatalogue;
  readonly #locale: HTMLSelectElement;

  constructor(form: HTMLFormElement, catalogue: GalleryCatalogue, changed: Change) {
    this.#form = form;
    this.#catalogue = catalogue;
    this.#locale = element('select', { name: 'locale' });
    form.replaceChildren(
      labelled('Brand', brandSelect(catalogue)),
      labelled('Language', this.#locale),
      labelled('Purpose', select('purpose', [ALL('All purposes'), ...catalogue.purposes])),
      labelled('Sample', select('sample', [...SAMPLE_SETS, ...catalogue.samples])),
      segments('channel', 'Channel', CHANNELS, changed),
      segments('scheme', 'Colours', SCHEMES, changed),
      segments('width', 'Width', WIDTHS, changed),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) {
        changed(target.name as keyof GalleryState, target.value);
      }
    });
  }

  show(state: GalleryState): void {
    this.#offerLanguages(state.brand);
    for (const [field, value] of Object.entries(state)) {
      const radio = this.#form.querySelector<HTMLInputElement>(
        `[data-field="${field}"] input[value="${value}"]`,
      );
      if (radio) radio.checked = true;
      const named = this.#form.elements.namedItem(field);
      if (named instanceof HTMLSelectElement) named.value = value;
    }
  }

  /** A brand need not speak all of them. */
  #offerLanguages(brand: string): void {
    if (this.#locale.dataset['brand'] === brand) return;
    this.#locale.dataset['brand'] = brand;
    const spoken = this.#catalogue.brands.find(({ id }) => id === brand)?.locales ?? [];
    const languages = this.#catalogue.languages.filter(({ locale }) => spoken.includes(locale));
    this.#locale.replaceChildren(
      option(ALL('All languages')),
      ...languages.map((one) => option({ id: one.locale, label: languageLabel(one) })),
    );
  }
}

const ALL = (label: string): Choice => ({ id: 'all', label });

const SAMPLE_SETS: readonly Choice[] = [
  { id: 'usual', label: 'Usual' },
  { id: 'all', label: 'All samples' },
];

const CHANNELS = [
  ['all', 'All'],
  ['email', 'E-mail'],
  ['sms', 'SMS'],
] as const;

const SCHEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const WIDTHS = [
  ['600', 'Desktop 600'],
  ['375', 'Phone 375'],
  ['320', 'Phone 320'],
] as const;

function brandSelect({ brands }: GalleryCatalogue): HTMLSelectElement {
  const groups = [
    ['Configured', brands.filter(({ configured }) => configured)],
    ['Demonstration', brands.filter(({ configured }) => !configured)],
  ] as const;
  return element(
    'select',
    { name: 'brand' },
    ...groups
      .filter(([, members]) => members.length > 0)
      .map(([label, members]) => element('optgroup', { label }, ...members.map(option))),
  );
}

function select(name: string, choices: readonly Choice[]): HTMLSelectElement {
  return element('select', { name }, ...choices.map(option));
}

function option({ id, label }: Choice): HTMLOptionElement {
  return element('option', { value: id }, label);
}

function labelled(label: string, field: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, element('span', {}, label), field);
}

function segments(
  field: keyof GalleryState,
  label: string,
  choices: readonly (readonly [string, string])[],
  changed: Change,
): HTMLElement {
  return element(
    'div',
    { class: 'field', 'data-field': field },
    // The group says it to screen readers.
    element('span', { 'aria-hidden': 'true' }, label),
    segmentedChoice(label, choices, (value) => changed(field, value)),
  );
}
