import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { build as buildFunctions } from '../infra/build/build.ts';
import type { FunctionName } from '../infra/build/functions.ts';
import type { Channel } from './events.ts';
import { outputFolder } from './output-folder.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// esbuild as one finds it: bundle, minify, CommonJS for Node, every other setting at its default.
const asEverybodyDoes = {
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  outExtension: { '.js': '.cjs' },
  logLevel: 'error',
} as const satisfies BuildOptions;

/** File of a baseline's bundle, e.g. `seed-email`. */
export const baselineBundle = (name: string): string => join(outputFolder, `${name}.cjs`);

/** File of the program that loads a bundle and measures itself. */
export const measuredProgram: string = join(outputFolder, 'measured.cjs');

/** File of the program that measures decrypting alone. */
export const decryptProgram: string = join(outputFolder, 'decrypt-pair.cjs');

/** Where Sealpost's functions are built to: not where another build would meet this one. */
const sealpostFolder = join(outputFolder, 'lambda');

/** File of one of Sealpost's functions, as deployed. */
export const sealpostBundle = (channel: Channel): string =>
  join(sealpostFolder, `custom-${channel}-sender`, 'index.mjs');

/** File of the zip that is uploaded for it. */
export const sealpostZip = (name: FunctionName): string => join(sealpostFolder, `${name}.zip`);

/** Bundles the baselines and the measuring program. */
export const buildBaselines = async (): Promise<void> => {
  const entryPoints = [
    source('baselines/seed-email.ts'),
    source('baselines/seed-sms.ts'),
    source('baselines/floor-email.ts'),
    source('baselines/empty.ts'),
    source('child/measured.ts'),
    source('child/decrypt-pair.ts'),
  ];
  await build({ ...asEverybodyDoes, entryPoints, entryNames: '[name]', outdir: outputFolder });
};

/** Builds Sealpost's functions as they are deployed, from the present source. */
export const buildSealpost = async (): Promise<void> => {
  await buildFunctions(sealpostFolder);
};
