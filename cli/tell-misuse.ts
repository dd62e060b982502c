import { printable } from './terminal/printable.ts';

/** What stands where an option or a command should, and may be an address. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/unknown option '(--?[a-z-]{1,30})=.*?'(?=\n|$)/s, "unknown option '$1'"],
  [/unknown option '(?!--?[a-z-]{1,30}').*?'(?=\n|$)/s, 'unknown option'],
  [/unknown command '.*?'(?=\n|$)/s, 'unknown command'],
];

/** What Commander says of a call that it does not understand, without what was typed as a value. */
export function tellMisuse(text: string): string {
  const told = VALUES.reduce((left, [form, by]) => left.replace(form, by), text);
  return told.split('\n').map(printable).join('\n');
}
