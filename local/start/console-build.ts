import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConsoleBuildError } from './console-build-error.ts';
import { consoleSources } from './console-sources.ts';

/** Inside the folder that was built. A dot keeps it from being served. */
const STAMP = '.sources';

/**
 * Builds the console, unless the folder holds what its sources would give. Vite runs in a process of
 * its own, which leaves nothing behind in this one.
 *
 * @param root of the project
 * @param building told before it begins, and only then
 * @throws ConsoleBuildError
 */
export async function buildConsole(
  root: string,
  folder: string,
  building: () => void,
): Promise<void> {
  const sources = await consoleSources(root);
  const built = await readFile(join(folder, STAMP), 'utf8').catch(() => null);
  if (built === sources) return;
  building();
  // Whatever happens on the way, no half of it is taken for whole.
  await rm(folder, { recursive: true, force: true });
  await runVite(root, folder);
  await writeFile(join(folder, STAMP), sources);
}

async function runVite(root: string, folder: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [
    vite,
    'build',
    'console',
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: root,
      // Another one, such as a test's, would build another console.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new ConsoleBuildError(`${stderr}${stdout}`);
  }
}
