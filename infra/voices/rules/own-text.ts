import { slotsOf } from '../../../src/domain/templates/text.ts';
import type { Rule } from './rule.ts';
import { isVisibleText } from './visible-text.ts';

/** A text in the place of one of ours: the same slots, and nothing that a message must not hold. */
export function ownText(original: string, most: number): Rule {
  const slots = slotsOf(original).map((slot) => `{${slot}}`);
  const codeFirst = original.startsWith('{code}');
  return (value) => {
    if (typeof value !== 'string' || !isVisibleText(value, most)) {
      return `has to be a text of 1 to ${most} characters on one line, with none that cannot be seen or that changes the direction`;
    }
    const lacks = slots.filter((slot) => !value.includes(slot));
    const wrong = [
      ...(lacks.length > 0 ? [`has to hold ${lacks.join(' and ')}`] : []),
      ...(codeFirst && !value.startsWith('{code}') ? ['has to begin with {code}'] : []),
      ...(/[{}]/.test(without(slots, value)) ? [`may have ${only(slots)} in braces`] : []),
      ...(/<[a-z/!]|&#?\w+;/i.test(value) ? ['has to be plain: markup is shown as written'] : []),
    ];
    return wrong.length === 0 ? null : wrong.join('; ');
  };
}

function without(slots: readonly string[], text: string): string {
  return slots.reduce((rest, slot) => rest.replaceAll(slot, ' '), text);
}

function only(slots: readonly string[]): string {
  return slots.length === 0 ? 'nothing' : `nothing but ${slots.join(' and ')}`;
}
