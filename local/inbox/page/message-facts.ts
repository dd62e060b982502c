/// <reference lib="dom" />
import { type Child, element } from '../../page/element.ts';

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

const OUTCOMES: Readonly<Record<string, string>> = {
  bounced: 'SES simulator: this address bounces after it was accepted.',
  complained: 'SES simulator: this recipient complains after delivery.',
  suppressed: 'SES simulator: this address is on the suppression list.',
};

/** What the provider's simulator would report later, or null for an ordinary address. */
export function simulatorNote(simulated: string): HTMLElement | null {
  const note = OUTCOMES[simulated];
  return note === undefined ? null : element('p', { class: 'note', 'data-tone': 'doubt' }, note);
}
