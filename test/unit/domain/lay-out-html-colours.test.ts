import { describe, expect, it } from 'vitest';
import { layOutHtml } from '../../../src/domain/lay-out-html.ts';
import { elementsIn, parseHtml, textContent } from './html-tree.ts';
import { colouredTexts, rulesIn } from './mail-colours.ts';
import { fullMail, SAMPLE_BRAND } from './sample-mail.ts';

const HTML = layOutHtml(fullMail(), SAMPLE_BRAND);
const ELEMENTS = elementsIn(parseHtml(HTML));
const SHEETS = ELEMENTS.filter(({ tagName }) => tagName === 'style').map(textContent);

const darkRules = rulesIn(
  /@media \(prefers-color-scheme:dark\)\{(.*)\}/.exec(SHEETS[0] ?? '')?.[1] ?? '',
);
const textsBy = (rules: typeof darkRules) => {
  const body = ELEMENTS.find(({ tagName }) => tagName === 'body');
  return body === undefined ? [] : colouredTexts(body, rules);
};
const light = textsBy([]);
const dark = textsBy(darkRules);

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in %s mode', (_, texts) => {
  it('every text has a contrast of 4.5 to 1 or more', () => {
    expect(texts.length).toBeGreaterThan(20);
    for (const { text, colour, ground } of texts) {
      expect(contrast(colour, ground), `${text}: ${colour} on ${ground}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });
});

describe('dark mode', () => {
  it('changes the colour of every text and of what is behind it', () => {
    for (const [index, { text, colour, ground }] of dark.entries()) {
      expect(light[index]?.text).toBe(text);
      expect([light[index]?.colour, light[index]?.ground]).not.toContain(colour);
      expect(light[index]?.ground).not.toBe(ground);
    }
  });

  it('is light on dark, all but the button to press', () => {
    const turned = dark.filter(({ colour, ground }) => luminance(colour) < luminance(ground));
    expect(turned.map(({ text }) => text)).toEqual(['It was not me']);
  });

  it('goes before what elements say of themselves', () => {
    const media = /@media[^{]*\{(.*)\}/.exec(SHEETS[0] ?? '')?.[1] ?? '';
    const values = Array.from(media.matchAll(/:([^;{}]+)[;}]/g), ([, value]) => value);
    expect(values.length).toBeGreaterThan(10);
    for (const value of values) expect(value).toMatch(/!important$/);
  });

  it('is the same in Outlook on the web, which marks what it has darkened', () => {
    const marked = rulesIn(SHEETS.at(-1) ?? '');
    expect(marked.length).toBeGreaterThan(10);
    expect(marked).toEqual(
      darkRules.map((rule) => ({ ...rule, selector: `[data-ogsc] ${rule.selector}` })),
    );
  });
});

/** WCAG 2.2, "contrast ratio" of two `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[\da-f]{6}$/.test(colour)) throw new Error(`not #rrggbb: ${colour}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
