import { styleText } from 'node:util';
import type { DeliveryTone } from '../../src/domain/delivery-tone.ts';

export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** By https://no-color.org: whatever it is set to, unless it is empty. */
export function wantsColour(
  stream: { readonly isTTY?: boolean | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

export function paintFor(coloured: boolean): Paint {
  return (colour, text) =>
    coloured && text !== '' ? styleText(colour, text, { validateStream: false }) : text;
}

export const COLOUR_OF_TONE: Readonly<Record<DeliveryTone, Colour>> = {
  good: 'green',
  busy: 'cyan',
  doubt: 'yellow',
  bad: 'red',
};
