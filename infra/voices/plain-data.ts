import type { ConfigPath } from './config-path.ts';
import type { ConfigProblem } from './config-problem.ts';

/** Deeper than any setting; a configuration that goes around in a circle ends here. */
export const DEEPEST = 12;

/**
 * What could not be written into a bundle as it stands: a configuration is numbers, texts, null,
 * lists and plain objects.
 */
export function notPlainData(value: unknown, path: ConfigPath = []): ConfigProblem[] {
  const wrong = (expected: string) => [{ path, expected }];
  if (value === undefined) return wrong('is undefined: it has to have a value, or be left out');
  if (value === null || typeof value === 'string' || typeof value === 'number') return [];
  if (typeof value !== 'object') return wrong('has to be a text, a number, a list or an object');
  if (path.length > DEEPEST) return wrong('has to end: nothing here is nested as deep');
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => notPlainData(item, [...path, index])).flat();
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return wrong('has to be a plain object, and no key in it may be __proto__');
  }
  return Object.entries(value).flatMap(([key, member]) =>
    key === '__proto__'
      ? [{ path: [...path, key], expected: 'is no name that a setting can have' }]
      : notPlainData(member, [...path, key]),
  );
}
