import type { Logo } from '../../src/domain/brand.ts';
import { DEMONSTRATION_LOGO } from './demonstration-logo.ts';

/** Where a brand's mails may load pictures from, as a source of a content security policy. */
export function mailPictures(logo: Logo | null): string | null {
  if (logo === null) return null;
  return logo.url === DEMONSTRATION_LOGO.url ? "'self'" : new URL(logo.url).origin;
}
