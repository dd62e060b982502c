import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledVoices } from '../voices/compile-voices.ts';
import { readVoices } from '../voices/read-voices.ts';
import { buildProblem, readBuildCommand } from './build-command.ts';
import { FUNCTIONS, type FunctionName } from './functions.ts';
import { bundleFunction } from './lambda-bundle.ts';
import { zipOneFile } from './reproducible-zip.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface BuiltFunction {
  readonly name: FunctionName;
  readonly bundlePath: string;
  readonly zipPath: string;
  /** Bytes of the zip, and how many it may have. */
  readonly zipped: number;
  readonly budget: number;
}

/**
 * Bundles and packs every function under `dist/lambda/`, beside what esbuild tells of it.
 *
 * @param voices default: what `sealpost.config.ts` says.
 * @throws ConfigRefused, and what was built before stays.
 */
export async function build(
  outdir = join(ROOT, 'dist', 'lambda'),
  voices?: CompiledVoices,
): Promise<BuiltFunction[]> {
  const spoken = voices ?? (await readVoices());
  return Promise.all(
    FUNCTIONS.map(async ({ name, budgetKb }) => {
      const folder = join(outdir, name);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const { metafile } = await bundleFunction(ROOT, name, folder, spoken);

      const bundlePath = join(folder, 'index.mjs');
      const zipPath = `${folder}.zip`;
      const zip = zipOneFile('index.mjs', await readFile(bundlePath));
      await writeFile(zipPath, zip);
      await writeFile(`${folder}.meta.json`, JSON.stringify(metafile));
      return { name, bundlePath, zipPath, zipped: zip.length, budget: budgetKb * 1024 };
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { config } = readBuildCommand(process.argv.slice(2));
    const built = await build(undefined, await readVoices(config));
    process.exitCode = report(built) ? 0 : 1;
  } catch (error) {
    const problem = buildProblem(error);
    if (problem === null) throw error;
    console.error(problem);
    process.exitCode = 1;
  }
}

/** @returns whether every zip is within its budget */
function report(built: readonly BuiltFunction[]): boolean {
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
  for (const { name, zipped, budget, zipPath } of built) {
    const verdict = zipped <= budget ? 'ok' : 'OVER BUDGET';
    const path = zipPath.slice(ROOT.length + 1);
    console.log(`${path.padEnd(40)}${kb(zipped)} of ${kb(budget)}  ${verdict}`);
    if (zipped > budget)
      console.error(`${name} has outgrown its budget in infra/build/functions.ts`);
  }
  return built.every(({ zipped, budget }) => zipped <= budget);
}
