import { printable } from './terminal/printable.ts';

/** An option with its value, or a word that is no command: either may be an address. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/('--?[\w-]+)=.*?'/s, "$1'"],
  [/unknown command '.*?'(?=\n|$)/s, 'unknown command'],
];

/** What Commander says of a call that it does not understand, without what was typed as a value. */
export function tellMisuse(text: string): string {
  const told = VALUES.reduce((left, [form, by]) => left.replace(form, by), text);
  return told.split('\n').map(printable).join('\n');
}
