import type { ConfigPath } from './config-path.ts';

/** One thing that is wrong in a configuration. */
export interface ConfigProblem {
  readonly path: ConfigPath;
  /** What is expected there, to be read after the path: `has to be …`. Never the value. */
  readonly expected: string;
}
