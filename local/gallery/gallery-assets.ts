import { join } from 'node:path';
import { bundlePage } from '../page/server/bundle-page.ts';
import type { PageAsset } from '../page/server/page-asset.ts';
import { demonstrationLogoAsset } from './demonstration-logo.ts';

/** The gallery's page, at `/gallery`, and what it loads. */
export async function galleryAssets(): Promise<ReadonlyMap<string, PageAsset>> {
  const [page, logo] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'page'), 'gallery', '/gallery'),
    demonstrationLogoAsset(),
  ]);
  return new Map([...page, logo]);
}
