import { expect } from 'vitest';
import type { WrittenField } from './written-field.ts';

/** A field that shows something of what was written into it. */
export interface ToldText {
  readonly field: WrittenField;
  readonly honest: string;
  readonly shown: string;
}

/** What these fields show of a text. Fails when any of it could do harm. */
export function toldOf(fields: readonly WrittenField[], text: string): readonly ToldText[] {
  return fields.flatMap((field) => {
    const shown = field.shown(text);
    if (shown === null || field.honest === null) return [];
    expect(field.harm(shown, text), `${field.name} of ${JSON.stringify(text)}`).toBeNull();
    return [{ field, honest: field.honest, shown }];
  });
}

/** What an honest person's message says, with these texts in the places of theirs. */
export function retold(
  part: string,
  told: readonly ToldText[],
  asIn = (shown: string) => shown,
): string {
  return told.reduce((all, { honest, shown }) => all.replaceAll(honest, () => asIn(shown)), part);
}
