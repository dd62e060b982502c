/// <reference lib="dom" />
import { type Child, element } from './element.ts';

/** Pairs of a name and what it is, as a list that screen readers can walk through. */
export function factList(facts: readonly (readonly [name: string, value: Child])[]): HTMLElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts
      .filter(([, value]) => value !== null)
      .map(([name, value]) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, value)),
      ),
  );
}
