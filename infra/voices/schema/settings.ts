import { z } from 'zod';

/**
 * An object of settings. What is not in the list is refused, and so is the lack of what is needed:
 * its rule then sees undefined.
 */
export function settings(
  shape: Readonly<Record<string, z.ZodType>>,
  { kind = 'setting', needed = [] }: { kind?: string; needed?: readonly string[] } = {},
) {
  const known = Object.keys(shape).join(', ');
  const members = Object.entries(shape).map(
    ([name, schema]) => [name, needed.includes(name) ? schema : schema.optional()] as const,
  );
  return z.strictObject(Object.fromEntries(members), {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `is no ${kind} there is; there are ${known}`
        : `has to be an object; in it may stand ${known}`,
  });
}
