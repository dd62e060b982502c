import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** All that a built console is made of, and more rather than less. */
const SOURCES = [
  'console',
  join('src', 'domain'),
  join('src', 'handlers', 'audit-api', 'contract'),
  'package-lock.json',
];

/**
 * A digest of the console's sources: equal for as long as none of them changes.
 *
 * @param root of the project
 */
export async function consoleSources(root: string): Promise<string> {
  const files = (await Promise.all(SOURCES.map((source) => filesOf(join(root, source))))).flat();
  const digest = createHash('sha256');
  for (const file of files.sort()) {
    const content = await readFile(file);
    digest.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
