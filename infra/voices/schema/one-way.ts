import type { z } from 'zod';
import { membersOf } from '../../../src/domain/members-of.ts';

/** Two settings that say the same in different ways: one of them, or none where none is needed. */
export function oneWay<Schema extends z.ZodType>(
  schema: Schema,
  ways: readonly [string, string],
  least: 0 | 1,
) {
  const fits = (value: unknown) => {
    const set = ways.filter((way) => Object.hasOwn(membersOf(value), way)).length;
    return set <= 1 && (set >= least || typeof value !== 'object' || value === null);
  };
  return schema.refine(fits, {
    error: `has to have ${ways.join(' or ')}, ${least === 0 ? 'not both' : 'one of them'}`,
    // Also when something else is wrong: everything is told at once.
    when: () => true,
  });
}
