import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { consoleCaching } from '../../infra/console/console-headers.ts';
import type { PageAsset } from '../page/server/page-asset.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The built console, by path. It is read once and served from memory: no request reaches the disk,
 * and a build that comes later does not mix with what an open page has loaded.
 *
 * @param headers of every answer
 */
export async function consoleFiles(
  folder: string,
  headers: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, PageAsset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, PageAsset]> => {
        const place = join(parentPath, name);
        const path = `/${relative(folder, place).split(sep).join('/')}`;
        const type = TYPES[extname(name)] ?? 'application/octet-stream';
        const caching = { 'cache-control': consoleCaching(path) };
        const content = await readFile(place);
        return [path, { type, content, headers: { ...headers, ...caching } }];
      }),
    ),
  );
}
