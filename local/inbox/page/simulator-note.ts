/// <reference lib="dom" />
import { element } from '../../page/element.ts';

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
