import type { BrandConfig, FooterLink } from '../../src/config/voices/sealpost-config.ts';
import type { Link } from '../../src/domain/brand.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import type { ByLanguage } from '../../src/domain/voice.ts';

/** A level's links in the languages on offer there; undefined when they are those of the level above. */
export function footerLinks(
  own: BrandConfig,
  whole: BrandConfig,
): ByLanguage<readonly Link[]> | undefined {
  const { footerLinks: links } = whole;
  const differs = own.footerLinks !== undefined || own.languages !== undefined;
  if (links === undefined || !differs) return undefined;
  return Object.fromEntries(
    (whole.languages ?? LOCALES).map((locale) => [
      locale,
      links.map((link) => inOne(link, locale)),
    ]),
  );
}

function inOne({ label, url }: FooterLink, locale: Locale): Link {
  return { label: typeof label === 'string' ? label : (label[locale] ?? url), url };
}
