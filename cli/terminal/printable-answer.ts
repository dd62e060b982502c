import { printable } from './printable.ts';

/** An answer of the API with every text in it made printable, so that no report has to think of it. */
export function printableAnswer<Answer>(answer: Answer): Answer {
  return cleaned(answer) as Answer;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, cleaned(of)]));
}
