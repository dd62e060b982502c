import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { PageAsset } from '../page/server/page-asset.ts';

const PAGE = join(import.meta.dirname, 'page');
const ICON = join(import.meta.dirname, '..', 'page', 'icon.svg');

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** What the provider's pages load, by path. */
export async function signInAssets(): Promise<ReadonlyMap<string, PageAsset>> {
  const [icon, { outputFiles }] = await Promise.all([
    readFile(ICON),
    build({
      entryPoints: [join(PAGE, 'sign-in.css'), join(PAGE, 'sign-out.ts')],
      outdir: '/assets',
      bundle: true,
      write: false,
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
    }),
  ]);
  return new Map<string, PageAsset>([
    ['/assets/icon.svg', { type: 'image/svg+xml', content: icon }],
    ...outputFiles.map(({ path, contents }): [string, PageAsset] => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      return [`/assets/${name}`, { type, content: contents }];
    }),
  ]);
}
