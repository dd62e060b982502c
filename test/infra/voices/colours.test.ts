import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { brandColours, DARK_GROUND, WHITE } from '../../../infra/voices/colours/brand-colours.ts';
import { contrast, isReadable } from '../../../infra/voices/colours/contrast.ts';
import {
  darkenUntilReadable,
  lightenUntilReadable,
} from '../../../infra/voices/colours/until-readable.ts';
import { lightnessOf, withLightness } from '../../../infra/voices/colours/with-lightness.ts';
import { PLAIN_BRAND } from '../../../src/config/voices/plain-brand.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // Figures that WCAG and the tools made after it agree on.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('lightness', () => {
  it('stays where it is put, and the hue where it was', () => {
    expect(withLightness('#274690', lightnessOf('#274690'))).toBe('#274690');
    expect(withLightness('#ff0000', 0.75)).toBe('#ff8080');
    expect(withLightness('#00ff00', 0.25)).toBe('#008000');
    expect(withLightness('#808080', 0)).toBe('#000000');
    expect(withLightness('#000000', 1)).toBe('#ffffff');
    expect(withLightness('#ffffff', 0.2)).toBe('#333333');
  });
});

describe('the colours of a brand', () => {
  it('can be read on one another for every accent that can be read on white', () => {
    fc.assert(
      fc.property(colour, (wish) => {
        const accent = darkenUntilReadable(wish, WHITE);
        expect(isReadable(accent, WHITE)).toBe(true);
        const { onAccent, accentDark, onAccentDark } = brandColours({ accent });
        expect(isReadable(onAccent, accent)).toBe(true);
        expect(isReadable(accentDark, DARK_GROUND)).toBe(true);
        expect(isReadable(onAccentDark, accentDark)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('stay as they are where they can be read', () => {
    const accentDark = '#9db8ff';
    expect(brandColours({ accent: '#274690', accentDark })).toEqual(PLAIN_BRAND.colours);
    expect(lightenUntilReadable(accentDark, DARK_GROUND)).toBe(accentDark);
    expect(darkenUntilReadable('#274690', WHITE)).toBe('#274690');
  });
});

test('a brand that says nothing of its looks can be read as well', () => {
  const { accent, onAccent, accentDark, onAccentDark } = PLAIN_BRAND.colours;
  expect(isReadable(accent, WHITE)).toBe(true);
  expect(isReadable(onAccent, accent)).toBe(true);
  expect(isReadable(accentDark, DARK_GROUND)).toBe(true);
  expect(isReadable(onAccentDark, accentDark)).toBe(true);
});
