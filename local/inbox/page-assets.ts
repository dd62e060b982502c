import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A file of the page. */
export interface PageAsset {
  readonly type: string;
  readonly content: string | Uint8Array;
}

const PAGE = join(import.meta.dirname, 'page');

/** Everything that the page consists of, by path. Scripts and styles are bundled on the way. */
export async function loadPageAssets(): Promise<ReadonlyMap<string, PageAsset>> {
  const [html, icon, bundled] = await Promise.all([
    readFile(join(PAGE, 'index.html')),
    readFile(join(PAGE, 'icon.svg')),
    build({
      entryPoints: { inbox: join(PAGE, 'inbox.ts'), 'inbox-style': join(PAGE, 'inbox.css') },
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
    bundled.outputFiles.find(({ path }) => path.endsWith(ending))?.contents ?? '';
  return new Map<string, PageAsset>([
    ['/', { type: 'text/html; charset=utf-8', content: html }],
    ['/assets/icon.svg', { type: 'image/svg+xml', content: icon }],
    ['/assets/inbox.css', { type: 'text/css; charset=utf-8', content: output('.css') }],
    ['/assets/inbox.js', { type: 'text/javascript; charset=utf-8', content: output('.js') }],
  ]);
}
