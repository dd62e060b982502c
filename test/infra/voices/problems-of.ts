import { checkConfig } from '../../../infra/voices/check-config.ts';
import { showPath } from '../../../infra/voices/config-path.ts';
import { ConfigRefused } from '../../../infra/voices/config-refused.ts';

/** The refusal of a configuration; fails the test when it is taken. */
export function refusalOf(config: unknown): ConfigRefused {
  try {
    checkConfig('sealpost.config.ts', config);
  } catch (error) {
    if (error instanceof ConfigRefused) return error;
    throw error;
  }
  throw new Error('The configuration was taken');
}

/** What is wrong in a configuration: what is expected, by place. */
export function problemsOf(config: unknown): Record<string, string> {
  return Object.fromEntries(
    refusalOf(config).problems.map(({ path, expected }) => [showPath(path), expected]),
  );
}
