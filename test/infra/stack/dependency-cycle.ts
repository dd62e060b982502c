import type { Template } from './template.ts';

/** A circle among the resources of a template, by logical id; null when there is none. */
export function dependencyCycle(template: Template): string[] | null {
  const names = new Set(Object.keys(template.Resources));
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of namedIn(template.Resources[name], names)) {
      const cycle = visit(next, [...path, name]);
      if (cycle !== null) return cycle;
    }
    done.add(name);
    return null;
  };
  for (const name of names) {
    const cycle = visit(name, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** The resources that a part of the template waits for. */
function namedIn(part: unknown, names: ReadonlySet<string>): string[] {
  if (Array.isArray(part)) return part.flatMap((one) => namedIn(one, names));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'Ref' && names.has(value as string)) return [value as string];
    if (key === 'Fn::GetAtt') return [(value as [string])[0]].filter((name) => names.has(name));
    if (key === 'DependsOn') return [value as string | string[]].flat();
    return namedIn(value, names);
  });
}
