import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logo } from '../../src/domain/brand.ts';
import type { PageAsset } from '../page/server/page-asset.ts';

/** A mail's logo is at an https address. Nothing is fetched there: see `withDemonstrationLogo`. */
export const DEMONSTRATION_LOGO: Logo = {
  url: 'https://sealpost.invalid/demonstration-logo.png',
  width: 160,
  height: 40,
};

const PATH = '/assets/demonstration-logo.png';

/** The picture itself, twice as large as it is shown. */
export async function demonstrationLogoAsset(): Promise<readonly [path: string, PageAsset]> {
  const content = await readFile(join(import.meta.dirname, 'demonstration-logo.png'));
  return [PATH, { type: 'image/png', content }];
}

/** A mail whose logo comes from this server, in the place of an address where nobody is. */
export function withDemonstrationLogo(html: string): string {
  return html.replaceAll(DEMONSTRATION_LOGO.url, PATH);
}
