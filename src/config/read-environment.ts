import type * as z from 'zod/mini';
import { ConfigurationError } from './configuration-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong across several variables: `missing` and `wrong` as in `ConfigurationError`. */
export interface CrossCheck {
  readonly missing?: readonly string[];
  readonly wrong?: readonly string[];
}

/**
 * Parses an environment by a schema of strings. An empty variable counts as not set, as deployment
 * tools write it. All that is wrong is reported at once, by name.
 *
 * @throws ConfigurationError
 */
export function readEnvironment<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape>,
  environment: Environment,
  crossChecks: readonly ((set: Environment) => CrossCheck)[],
): z.output<z.ZodMiniObject<Shape>> {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  const names = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const crossed = crossChecks.map((check) => check(set));

  const missing = names.filter((name) => set[name] === undefined);
  const wrong = names.filter((name) => set[name] !== undefined);
  const allMissing = [...missing, ...crossed.flatMap((check) => check.missing ?? [])];
  const allWrong = [...wrong, ...crossed.flatMap((check) => check.wrong ?? [])];
  if (!parsed.success || allMissing.length > 0 || allWrong.length > 0) {
    throw new ConfigurationError([...new Set(allMissing)], [...new Set(allWrong)]);
  }
  return parsed.data;
}

/** Exactly one of several ways to say the same thing; each way is a group of variables. */
export function exactlyOne(
  ...ways: readonly (readonly string[])[]
): (set: Environment) => CrossCheck {
  const names = ways.map((way) => way.join(' + ')).join(' or ');
  return (set) => {
    const begun = ways.filter((way) => way.some((name) => set[name] !== undefined));
    if (begun.length === 0) return { missing: [names] };
    if (begun.length > 1) return { wrong: [`${names} (only one of them)`] };
    return { missing: (begun[0] ?? []).filter((name) => set[name] === undefined) };
  };
}
