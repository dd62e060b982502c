/// <reference lib="dom" />
import { element } from './element.ts';

let groups = 0;

/**
 * A few exclusive choices side by side: radio buttons to the keyboard.
 *
 * @param choices each as value and label
 * @param initial the one chosen at first; the first one, unless it is told
 */
export function segmentedChoice<const Choice extends string>(
  legend: string,
  choices: readonly (readonly [value: Choice, label: string])[],
  chosen: (choice: Choice) => void,
  initial: NoInfer<Choice> | undefined = choices[0]?.[0],
): HTMLFieldSetElement {
  groups += 1;
  const name = `choice-${groups}`;
  return element(
    'fieldset',
    { class: 'segmented' },
    element('legend', { class: 'visually-hidden' }, legend),
    ...choices.map(([value, label]) => {
      const input = element('input', { type: 'radio', name, value, checked: value === initial });
      input.addEventListener('change', () => chosen(value));
      return element('label', {}, input, element('span', {}, label));
    }),
  );
}
