/** Red, green and blue, 0 to 1 each. */
export type Srgb = readonly [red: number, green: number, blue: number];

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

export function isHexColour(text: string): boolean {
  return HEX.test(text);
}

/** @throws RangeError when it is not `#rrggbb` */
export function parseColour(text: string): Srgb {
  const [, red, green, blue] = HEX.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new RangeError('Not a colour of the form #rrggbb');
  }
  const part = (hex: string) => Number.parseInt(hex, 16) / 255;
  return [part(red), part(green), part(blue)];
}

/** `#rrggbb` */
export function formatColour(colour: Srgb): string {
  const hex = (part: number) => Math.round(part * 255).toString(16);
  return `#${colour.map((part) => hex(part).padStart(2, '0')).join('')}`;
}
