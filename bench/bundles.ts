import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { Channel } from './events.ts';
import { lambdaFolder, outputFolder, root } from './paths.ts';

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

const built = (file: string): string => {
  if (!existsSync(file)) throw new Error(`${relative(root, file)} is not there: npm run build`);
  return file;
};

/** File of one of Sealpost's functions, as deployed. Throws when it was not built. */
export const sealpostBundle = (channel: Channel): string =>
  built(join(lambdaFolder, `custom-${channel}-sender`, 'index.mjs'));

/** File of the zip that is uploaded for it. Throws when it was not built. */
export const sealpostZip = (channel: Channel): string =>
  built(join(lambdaFolder, `custom-${channel}-sender.zip`));

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

/** Builds Sealpost's functions from the present source, so that no old build is measured. */
export const buildSealpost = (): void => {
  const script = join(root, 'infra', 'build', 'build.ts');
  if (!existsSync(script)) throw new Error('infra/build/build.ts is not there.');
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build of the functions failed:\n${stderr}`);
};
