import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import { readPort } from './read-port.ts';
import { StartOptionsError } from './start-options-error.ts';

/** How `npm start` was called. */
export interface StartOptions {
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  readonly verbose: boolean;
  readonly policy: DeliveryPolicy;
  /** Another file than `sealpost.config.ts`, as given. */
  readonly config: string | undefined;
  readonly help: boolean;
}

export const DEFAULT_PORT = 8025;

export const START_HELP = `Runs all functions on this machine, with everything they need, an inbox, and the console.

  npm start                          the inbox is at http://127.0.0.1:${DEFAULT_PORT}
  PORT=9000 npm start                the inbox is on another port (0: any free one); console and
                                     sign-in are on the two behind it, or where there is room
  npm start -- --verbose             shows what the functions log, too
  npm start -- --policy at-most-once never sends twice; the default is at-least-once
  npm start -- --config <file>       speaks as that file says, not as sealpost.config.ts does
  npm start -- --data-dir <folder>   keeps audit, key and logs there instead of .sealpost
`;

/**
 * @param projectRoot where `.sealpost` goes
 * @throws StartOptionsError
 */
export function readStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  projectRoot: string,
): StartOptions {
  const { verbose, help, policy, config, 'data-dir': dataDir } = parse(args);
  return {
    port: readPort(environment['PORT'] || String(DEFAULT_PORT), 'PORT'),
    dataDir: dataDir === undefined ? resolve(projectRoot, '.sealpost') : resolve(dataDir),
    verbose: verbose === true,
    policy: readPolicy(policy),
    config,
    help: help === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        verbose: { type: 'boolean', short: 'v' },
        help: { type: 'boolean', short: 'h' },
        policy: { type: 'string' },
        config: { type: 'string' },
        'data-dir': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StartOptionsError((error as Error).message);
  }
}

function readPolicy(text: string | undefined): DeliveryPolicy {
  if (text === undefined || text === 'at-least-once') return 'at-least-once';
  if (text === 'at-most-once') return text;
  throw new StartOptionsError('--policy must be at-least-once or at-most-once.');
}
