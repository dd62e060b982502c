import { parseArgs } from 'node:util';
import { readPort } from '../start/read-port.ts';
import { StartOptionsError } from '../start/start-options-error.ts';

/** How `npm run preview` was called. */
export interface PreviewOptions {
  readonly port: number;
  /** Another file than `sealpost.config.ts`, as given. */
  readonly config: string | undefined;
  readonly help: boolean;
}

export const PREVIEW_PORT = 8026;

export const PREVIEW_HELP = `Shows every message in every language under every brand, without running anything else.

  npm run preview                       the gallery is at http://127.0.0.1:${PREVIEW_PORT}
  npm run preview -- --port <number>    it is on another port (0: any free one)
  npm run preview -- --config <file>    shows the brands of that file, not of sealpost.config.ts

Texts and configuration are read at the start: after a change, start it again.
`;

/** @throws StartOptionsError */
export function readPreviewOptions(args: readonly string[]): PreviewOptions {
  const { port, config, help } = parse(args);
  return {
    port: readPort(port ?? String(PREVIEW_PORT), '--port'),
    config,
    help: help === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', short: 'p' },
        config: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new StartOptionsError((error as Error).message);
  }
}
