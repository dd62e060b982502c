import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compileLayout, LAYOUT, MODULE } from '../../infra/mail/compile-layout.ts';
import { SLOTS, slotsIn } from '../../infra/mail/slots.ts';

const layout = await readFile(LAYOUT, 'utf8');

/** The smallest layout there is, with one block. */
const around = (block: string, style = '') => `<mjml lang="en" dir="ltr">
  <mj-head><mj-title>A mail</mj-title><mj-style>${style}</mj-style></mj-head>
  <mj-body><mj-section><mj-column><!-- block: only -->${block}</mj-column></mj-section></mj-body>
</mjml>`;

describe('the compiled mail layout', () => {
  it('is what `npm run build:mail` makes of the layout', async () => {
    const fresh = (await readFile(MODULE, 'utf8')) === (await compileLayout(layout));
    expect(fresh, 'run `npm run build:mail`').toBe(true);
  });

  it('is the same every time', async () => {
    expect(await compileLayout(layout)).toBe(await compileLayout(layout));
  });

  it('is small: it is read at every cold start', async () => {
    expect((await readFile(MODULE)).length).toBeLessThanOrEqual(12.5 * 1024);
  });

  it('uses every slot there is, and puts each through what escapes or checks it', async () => {
    const module = await readFile(MODULE, 'utf8');
    expect([...new Set(slotsIn(layout))].sort()).toEqual(Object.keys(SLOTS).sort());
    const filled = Array.from(module.matchAll(/\$\{(.*?)\}/g), ([, inside = '']) => inside);
    expect(filled.length).toBeGreaterThan(40);
    for (const inside of filled.filter((each) => !/^FONT\d$/.test(each))) {
      const [, through, slot = ''] = /^(\w+)\(slot\.(\w+)(?:, '\2')?\)$/.exec(inside) ?? [];
      expect(through, inside).toBe(SLOTS[slot]?.through);
    }
  });

  it('is written as it was: characters that TypeScript would read are none', async () => {
    const module = await compileLayout(around('<mj-text>`\\n` $' + '{1} {{text}}</mj-text>'));
    expect(module).toContain('\\`\\\\n\\` \\$' + '{1} $' + '{text(slot.text)}');
  });

  it('has every link kept from being tracked', async () => {
    const module = await readFile(MODULE, 'utf8');
    const links = module.match(/<a [^>]*/g) ?? [];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toMatch(/^<a ses:no-track /);
  });
});

describe('a layout is refused', () => {
  const refused = (mjml: string) => expect(compileLayout(mjml)).rejects;

  it.each([
    ['a slot nobody knows', '<mj-text>{{texts}}</mj-text>', 'There is no slot {{texts}}'],
    ['a slot with more than a name', '<mj-text>{{{text}}}</mj-text>', 'There is no slot {{{text}}'],
    ['a slot without an end', '<mj-text>{{text</mj-text>', 'A slot stands where'],
    ['a slot in the name of a tag', '<mj-text><{{text}}></mj-text>', 'no sound HTML'],
    ['a slot in the name of an attribute', '<mj-text><p {{text}}>x</p></mj-text>', 'A slot stands'],
    [
      'a slot without quotes',
      '<mj-text><img alt={{text}}></mj-text>',
      'The slot {{text}} cannot stand in alt without quotes',
    ],
    [
      'a slot in single quotes',
      "<mj-text><img alt='{{text}}'></mj-text>",
      'The slot {{text}} cannot stand in alt without quotes',
    ],
    [
      'text as a style',
      '<mj-text><p style="{{text}}">x</p></mj-text>',
      'The slot {{text}} cannot stand in style',
    ],
    [
      'text that would run',
      '<mj-text><p onclick="{{text}}">x</p></mj-text>',
      'The slot {{text}} cannot stand in onclick',
    ],
    [
      'text in a script',
      '<mj-text><script>{{text}}</script></mj-text>',
      'The slot {{text}} cannot stand in <script>',
    ],
    [
      'text as a link',
      '<mj-text><a href="{{text}}">x</a></mj-text>',
      'The slot {{text}} cannot stand in href',
    ],
    ['a link as text', '<mj-text>{{url}}</mj-text>', 'The slot {{url}} cannot stand in #text'],
    [
      'a colour as text',
      '<mj-text>{{accent}}</mj-text>',
      'The slot {{accent}} cannot stand in #text',
    ],
    [
      'text for Outlook alone',
      '<mj-raw><!--[if mso]><p>{{text}}</p><![endif]--></mj-raw>',
      'The slot {{text}} cannot stand in a comment',
    ],
    ['an element MJML does not know', '<mj-texts>x</mj-texts>', 'mj-texts'],
    ['an attribute MJML does not know', '<mj-text colour="#123456">x</mj-text>', 'colour'],
    ['a value MJML does not take', '<mj-text color="reddish">x</mj-text>', 'reddish'],
    [
      'two blocks of one name',
      '<mj-text>a</mj-text><!-- block: only --><mj-text>b</mj-text>',
      'There are two blocks "only"',
    ],
    [
      'a block whose name is none',
      '<!-- block: a b --><mj-text>b</mj-text>',
      '"a b" is no name for a block',
    ],
  ])('for %s', async (_, block, message) => {
    await refused(around(block)).toThrow(message);
    await refused(around(block)).toThrow(expect.objectContaining({ name: 'LayoutError' }));
  });

  it('for text in its style sheet', async () => {
    await refused(around('<mj-text>x</mj-text>', 'p { color: {{text}} }')).toThrow(
      'The slot {{text}} cannot stand in <style>',
    );
  });

  it('never for the same block without its fault', async () => {
    const sound = around('<mj-text color="{{accent}}">{{text}}</mj-text>', 'p{color:{{accent}}}');
    expect(await compileLayout(sound)).toContain('export const only');
  });
});
