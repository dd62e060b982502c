import type { Room } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';

/** A heading, and texts below it, each a paragraph of its own. */
export function section(
  heading: string,
  texts: readonly string[],
  { width, paint }: Room,
  mark = '',
): string[] {
  const indent = ' '.repeat(2 + mark.length);
  return [
    paint('bold', heading),
    ...texts.flatMap((text) =>
      wrap(text, width - indent.length).map((line, index) =>
        index === 0 ? `  ${mark}${line}` : `${indent}${line}`,
      ),
    ),
  ];
}
