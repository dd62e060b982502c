import * as block from '../../../../src/domain/templates/mail-layout.ts';

/**
 * Read by the type-check, never run: each line below leaves a slot out or fills it with what it does
 * not take, and each must be an error. Where one compiles, its `@ts-expect-error` is unused, and
 * that is an error instead.
 */

// @ts-expect-error: a paragraph without its text
export const noText = block.paragraph({ start: 'left' });

// @ts-expect-error: a button that leads nowhere
export const noLink = block.otherButton({ start: 'left', label: 'x' });

// @ts-expect-error: a side that is none
export const noSide = block.note({ start: 'middle', text: 'x' });

// @ts-expect-error: a size in words
export const wordyLogo = block.brandLogo({ logo: 'https://x', width: '1', height: 1, brand: 'x' });

// @ts-expect-error: nothing at all
export const nothing = block.sheetOpen();

export const whole = block.paragraph({ start: 'left', text: 'x' });
