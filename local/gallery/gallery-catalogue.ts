import { type SpokenLanguage, spokenLanguages } from '../page/server/spoken-languages.ts';
import { type GalleryBrand, languagesOf } from './gallery-brand.ts';
import { PURPOSE_LABELS } from './gallery-purposes.ts';
import { SAMPLES } from './sample.ts';

/** All there is to choose from, in order. */
export interface GalleryCatalogue {
  /** Whether the same server has an inbox. */
  readonly inbox: boolean;
  readonly brands: readonly BrandEntry[];
  readonly languages: readonly SpokenLanguage[];
  readonly purposes: readonly Choice[];
  readonly samples: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface BrandEntry extends Choice {
  readonly configured: boolean;
  /** As it signs its messages. */
  readonly name: string;
  readonly locales: readonly string[];
}

export function galleryCatalogue({
  inbox,
  brands,
}: {
  readonly inbox: boolean;
  readonly brands: readonly GalleryBrand[];
}): GalleryCatalogue {
  return {
    inbox,
    brands: brands.map((brand) => ({
      id: brand.id,
      label: brand.label,
      configured: brand.configured,
      name: brand.email.brand.name,
      locales: languagesOf(brand),
    })),
    languages: spokenLanguages(),
    purposes: Object.entries(PURPOSE_LABELS).map(([id, label]) => ({ id, label })),
    samples: Object.entries(SAMPLES).map(([id, { label }]) => ({ id, label })),
  };
}
