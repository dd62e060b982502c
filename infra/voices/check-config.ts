import type { SealpostConfig } from '../../src/config/voices/sealpost-config.ts';
import { showPath } from './config-path.ts';
import type { ConfigProblem } from './config-problem.ts';
import { ConfigRefused } from './config-refused.ts';
import { notPlainData } from './plain-data.ts';
import { schemaProblems } from './schema-problems.ts';
import { secretsIn } from './secrets-in.ts';
import { unlabelledLinks } from './unlabelled-links.ts';
import { wrongIds } from './wrong-ids.ts';

/**
 * A configuration as somebody wrote it, once nothing in it is wrong.
 *
 * @param file what the person calls it.
 * @throws ConfigRefused that tells all of what is wrong.
 */
export function checkConfig(file: string, config: unknown): SealpostConfig {
  const problems = oneForEachPlace([
    ...secretsIn(config),
    ...notPlainData(config),
    ...wrongIds(config),
    ...schemaProblems(config),
    ...unlabelledLinks(config),
  ]);
  if (problems.length > 0) throw new ConfigRefused(file, problems);
  return config as SealpostConfig;
}

/** The first that was found of a place; what else is wrong there follows from it. */
function oneForEachPlace(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const places = new Map<string, ConfigProblem>();
  for (const problem of problems) {
    const place = showPath(problem.path);
    if (!places.has(place)) places.set(place, problem);
  }
  return [...places.values()];
}
