import { z } from 'zod';
import type { Rule } from '../rules/rule.ts';

/** A setting that a rule has to find fit. */
export function ruled(rule: Rule) {
  return z.unknown().check(({ value, issues }) => {
    const expected = rule(value);
    if (expected !== null) issues.push({ code: 'custom', message: expected, input: value });
  });
}
