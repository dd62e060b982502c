import type { ConfigPath } from './config-path.ts';
import type { ConfigProblem } from './config-problem.ts';
import { looksSecret } from './looks-secret.ts';
import { DEEPEST } from './plain-data.ts';

/** Every place that holds, or is called by, what looks like a credential. */
export function secretsIn(value: unknown, path: ConfigPath = []): ConfigProblem[] {
  const found = [
    {
      path,
      expected:
        'looks like a secret: a configuration is written into the bundles, so secrets stay in the environment or in Secrets Manager',
    },
  ];
  if (typeof value === 'string') return looksSecret(value) ? found : [];
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return looksSecret(key) ? found : secretsIn(member, [...path, step]);
  });
}
