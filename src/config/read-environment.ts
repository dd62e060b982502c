import { ConfigurationError } from './configuration-error.ts';
import type { ValuesOf, Variable } from './variable.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong across several variables: `missing` and `wrong` as in `ConfigurationError`. */
export interface CrossCheck {
  readonly missing?: readonly string[];
  readonly wrong?: readonly string[];
}

/**
 * Parses an environment by what its variables must hold. An empty variable counts as not set, as
 * deployment tools write it. All that is wrong is reported at once, by name.
 *
 * @throws ConfigurationError
 */
export function readEnvironment<Variables extends Readonly<Record<string, Variable<unknown>>>>(
  variables: Variables,
  environment: Environment,
  crossChecks: readonly ((set: Environment) => CrossCheck)[],
): ValuesOf<Variables> {
  const values: Record<string, unknown> = {};
  const set: Record<string, string> = {};
  const missing: string[] = [];
  const wrong: string[] = [];
  for (const [name, variable] of Object.entries(variables)) {
    const text = environment[name];
    if (text === undefined || text === '') {
      if (variable.required) missing.push(name);
      continue;
    }
    set[name] = text;
    values[name] = variable.parse(text);
    if (values[name] === undefined) wrong.push(name);
  }
  for (const check of crossChecks) {
    const found = check(set);
    missing.push(...(found.missing ?? []));
    wrong.push(...(found.wrong ?? []));
  }
  if (missing.length > 0 || wrong.length > 0) {
    throw new ConfigurationError([...new Set(missing)], [...new Set(wrong)]);
  }
  return values as ValuesOf<Variables>;
}

/** A variable that has to be set because nothing else says what it says. */
export function needed(name: string): (set: Environment) => CrossCheck {
  return (set) => (set[name] === undefined ? { missing: [name] } : {});
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
