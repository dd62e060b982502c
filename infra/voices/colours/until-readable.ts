import { isReadable } from './contrast.ts';
import { lightnessOf, withLightness } from './with-lightness.ts';

const STEP = 0.01;

/** The colour itself, or the nearest lighter one of its hue that can be read on a dark ground. */
export function lightenUntilReadable(colour: string, ground: string): string {
  return untilReadable(colour, ground, STEP);
}

/** The colour itself, or the nearest darker one of its hue that can be read on a light ground. */
export function darkenUntilReadable(colour: string, ground: string): string {
  return untilReadable(colour, ground, -STEP);
}

function untilReadable(colour: string, ground: string, step: number): string {
  let readable = colour;
  for (let at = lightnessOf(colour) + step; !isReadable(readable, ground); at += step) {
    readable = withLightness(colour, Math.min(1, Math.max(0, at)));
    if (at < 0 || at > 1) break;
  }
  return readable;
}
