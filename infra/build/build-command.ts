import { parseArgs } from 'node:util';
import { ConfigRefused } from '../voices/config-refused.ts';

/** The words behind `npm run build --`. */
export interface BuildCommand {
  /** Another file than `sealpost.config.ts`. */
  readonly config: string | undefined;
}

/** @throws Error with a code of `parseArgs` */
export function readBuildCommand(args: readonly string[]): BuildCommand {
  const { values } = parseArgs({ args: [...args], options: { config: { type: 'string' } } });
  return { config: values.config };
}

/** What a person can put right about a build that failed; null when it is nothing of theirs. */
export function buildProblem(error: unknown): string | null {
  if (error instanceof ConfigRefused) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  const misread = code?.startsWith('ERR_PARSE_ARGS_') === true;
  return misread ? `${message}\n\n  npm run build -- --config <file>` : null;
}
