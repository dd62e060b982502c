import { ConfigRefused } from '../../infra/voices/config-refused.ts';
import { PortTakenError } from '../stand-ins/port-taken-error.ts';
import { StoreInUseError } from '../stand-ins/store-in-use-error.ts';
import { TableOutdatedError } from '../stand-ins/table-outdated-error.ts';
import { ConsoleBuildError } from './console-build-error.ts';
import { StartOptionsError } from './start-options-error.ts';

/**
 * What a person can do about a start that failed, as one sentence or two; null when it is nothing
 * that they could have caused.
 */
export function startProblem(error: unknown): string | null {
  if (error instanceof PortTakenError) {
    return `Port ${error.port} is taken; perhaps Sealpost is running already. Stop what uses it, or choose another port: PORT=${error.port + 1} npm start`;
  }
  if (error instanceof StoreInUseError) {
    return 'Sealpost is running already with the same data folder. Stop that one first, or use another folder: npm start -- --data-dir <folder>';
  }
  if (error instanceof TableOutdatedError) {
    return 'The audit in the data folder was made by an earlier version. Delete the folder (.sealpost by default), or use another one: npm start -- --data-dir <folder>';
  }
  const told = [StartOptionsError, ConfigRefused, ConsoleBuildError];
  return told.some((kind) => error instanceof kind) ? (error as Error).message : null;
}
