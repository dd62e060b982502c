/// <reference lib="dom" />
import { element } from './element.ts';

let groups = 0;

/** A few exclusive choices side by side, the first one chosen: radio buttons to the keyboard. */
export function segmentedChoice<const Choice extends string>(
  legend: string,
  choices: readonly Choice[],
  chosen: (choice: Choice) => void,
): HTMLElement {
  groups += 1;
  const name = `choice-${groups}`;
  return element(
    'fieldset',
    { class: 'segmented' },
    element('legend', { class: 'visually-hidden' }, legend),
    ...choices.map((choice, index) => {
      const input = element('input', { type: 'radio', name, checked: index === 0 });
      input.addEventListener('change', () => chosen(choice));
      return element('label', {}, input, element('span', {}, choice));
    }),
  );
}
