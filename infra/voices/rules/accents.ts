import { DARK_GROUND, WHITE } from '../colours/brand-colours.ts';
import { isReadable, READABLE } from '../colours/contrast.ts';
import { isHexColour } from '../colours/srgb.ts';
import { darkenUntilReadable, lightenUntilReadable } from '../colours/until-readable.ts';
import type { Rule } from './rule.ts';

/** Links and the writing on buttons have this colour, on white. */
export const accent = readableOn(WHITE, 'white', darkenUntilReadable);

export const accentDark = readableOn(DARK_GROUND, DARK_GROUND, lightenUntilReadable);

function readableOn(
  ground: string,
  name: string,
  nearest: (colour: string, ground: string) => string,
): Rule {
  return (value) => {
    if (typeof value !== 'string' || !isHexColour(value)) return 'has to be a colour like #274690';
    if (isReadable(value, ground)) return null;
    return `has to have a contrast of ${READABLE} to 1 on ${name}: ${nearest(value, ground)} is the nearest of its kind`;
  };
}
