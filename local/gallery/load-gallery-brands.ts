import type { GalleryBrand } from './gallery-brand.ts';
import { galleryBrands } from './gallery-brands.ts';

export class ConfigurationFileError extends Error {}

export async function loadGalleryBrands(_config: string | null): Promise<readonly GalleryBrand[]> {
  return galleryBrands(null);
}
