import type { ConfigProblem } from './config-problem.ts';
import { configSchema } from './schema/config-schema.ts';

/** Every place where a configuration is not what its settings have to be. */
export function schemaProblems(config: unknown): ConfigProblem[] {
  const issues = configSchema.safeParse(config).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return paths.map((at) => ({ path: at, expected: issue.message }));
  });
}
