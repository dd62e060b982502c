import type { Call } from './call.ts';
import type { ExitStatus } from './exit-status.ts';
import type { CommonOptions } from './options/common-options.ts';

/** Does what a command is for, once its options are read. */
export type Runner = (
  options: CommonOptions,
  act: (call: Call) => Promise<ExitStatus>,
) => Promise<void>;
