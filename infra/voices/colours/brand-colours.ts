import type { ColoursConfig } from '../../../src/config/voices/sealpost-config.ts';
import type { BrandColours } from '../../../src/domain/brand.ts';
import { contrast } from './contrast.ts';
import { lightenUntilReadable } from './until-readable.ts';

export const WHITE = '#ffffff';
const NEAR_BLACK = '#0b1220';

/** What a mail's text lies upon where the reader's screen is dark. */
export const DARK_GROUND = '#14181f';

/** All four colours of a brand, of the one or two that are given. */
export function brandColours({ accent, accentDark: given }: ColoursConfig): BrandColours {
  const accentDark = given ?? lightenUntilReadable(accent, DARK_GROUND);
  return { accent, onAccent: upon(accent), accentDark, onAccentDark: upon(accentDark) };
}

/** White or near black, whichever can be read better. */
function upon(colour: string): string {
  return contrast(WHITE, colour) >= contrast(NEAR_BLACK, colour) ? WHITE : NEAR_BLACK;
}
