import { formatColour, parseColour, type Srgb } from './srgb.ts';

/** A colour's lightness in the HSL model, 0 (black) to 1 (white). */
export function lightnessOf(colour: string): number {
  const parts = parseColour(colour);
  return (Math.max(...parts) + Math.min(...parts)) / 2;
}

/** The same hue and saturation (HSL), lighter or darker. */
export function withLightness(colour: string, lightness: number): string {
  const parts = parseColour(colour);
  const middle = lightnessOf(colour);
  const room = (at: number) => 1 - Math.abs(2 * at - 1);
  // Distances from the middle scale with the room that a lightness leaves; grey has none.
  const scale = room(middle) === 0 ? 0 : room(lightness) / room(middle);
  const moved = parts.map((part) => clamp(lightness + (part - middle) * scale));
  return formatColour(moved as unknown as Srgb);
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
