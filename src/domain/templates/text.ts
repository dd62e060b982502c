type Holding<Slot extends string> = `${string}{${Slot}}${string}`;

type EachOf<Slot extends string> = (
  Slot extends string
    ? (text: Holding<Slot>) => void
    : never
) extends (text: infer All) => void
  ? All
  : never;

/** A text with slots, written `{brand}`. One that lacks a slot it must have does not compile. */
export type Text<Slot extends string> = string & EachOf<Slot>;

/**
 * Puts values into a text's slots, each once: a value that looks like a slot stays what it is.
 * A slot without a value stays as it is written.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

/** The names of a text's slots, each once, in order. */
export function slotsOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))];
}
