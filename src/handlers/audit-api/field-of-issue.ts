import type * as z from 'zod/mini';
import { toldBack } from './told-back.ts';

/**
 * The field that is wrong by its path, such as `filter.statuses`.
 *
 * @param whole what to call it when it is all of the request.
 */
export function fieldOfIssue(issue: z.core.$ZodIssue, whole: string): string {
  const path = issue.path.filter((part) => typeof part === 'string');
  const unknown = issue.code === 'unrecognized_keys' ? toldBack(issue.keys[0]) : [];
  return [...path, ...unknown].join('.') || whole;
}
