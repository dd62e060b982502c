import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { PageAsset } from './page-asset.ts';

const ICON = join(import.meta.dirname, '..', 'icon.svg');

/**
 * Everything that one page consists of, by path. Scripts and styles are bundled on the way.
 *
 * @param folder holds `index.html`, `<name>.ts` and `<name>.css`
 * @param path where the page is to be found; the rest goes to `/assets`
 */
export async function bundlePage(
  folder: string,
  name: string,
  path: string,
): Promise<ReadonlyMap<string, PageAsset>> {
  const [html, icon, bundled] = await Promise.all([
    readFile(join(folder, 'index.html')),
    readFile(ICON),
    build({
      entryPoints: { [name]: join(folder, `${name}.ts`), style: join(folder, `${name}.css`) },
      outdir: '/assets',
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
    }),
  ]);
  const output = (ending: string) =>
    bundled.outputFiles.find((file) => file.path.endsWith(ending))?.contents ?? '';
  return new Map<string, PageAsset>([
    [path, { type: 'text/html; charset=utf-8', content: html }],
    ['/assets/icon.svg', { type: 'image/svg+xml', content: icon }],
    [`/assets/${name}.css`, { type: 'text/css; charset=utf-8', content: output('.css') }],
    [`/assets/${name}.js`, { type: 'text/javascript; charset=utf-8', content: output('.js') }],
  ]);
}
