import type { Block } from './cut-blocks.ts';
import { SLOTS, slotsIn, splitAtSlots } from './slots.ts';

/** The blocks as TypeScript: a function for each, or a string where it has no slots. */
export function printModule(blocks: readonly Block[]): string {
  const used = [...new Set(blocks.flatMap(({ html }) => slotsIn(html)))];
  const through = [...new Set(used.map((name) => slotOf(name).through))].sort();
  const fonts = repeatedFonts(blocks);
  return `// Made by \`npm run build:mail\` from infra/mail/layout.mjml: change that, not this.
// biome-ignore-all format: as it was made.
import { ${through.join(', ')} } from '../mail-slot.ts';

interface Values {
${used.map((name) => `  ${name}: ${slotOf(name).type};\n`).join('')}}

type Slots<Name extends keyof Values> = Readonly<Pick<Values, Name>>;

${fonts.map((font, index) => `const FONT${index} = \`${literal(font)}\`;\n`).join('')}
${blocks.map((block) => printBlock(block, fonts)).join('\n')}`;
}

function printBlock({ name, html }: Block, fonts: readonly string[]): string {
  const names = [...new Set(slotsIn(html))];
  const written = splitAtSlots(html)
    .map((part, index) => (index % 2 === 0 ? withFonts(literal(part), fonts) : filled(part)))
    .join('');
  if (names.length === 0) return `export const ${name} = \`${written}\`;\n`;
  const slots = names.map((slot) => `'${slot}'`).join(' | ');
  return `export const ${name} = (slot: Slots<${slots}>): string =>\n  \`${written}\`;\n`;
}

function literal(html: string): string {
  return html.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}

function filled(slot: string): string {
  const { through } = slotOf(slot);
  const name = through === 'text' ? '' : `, '${slot}'`;
  return `\${${through}(slot.${slot}${name})}`;
}

function slotOf(name: string) {
  const kind = SLOTS[name];
  if (kind === undefined) throw new TypeError(`no slot ${name}`);
  return kind;
}

/** MJML repeats the fonts on every element, since not all mail programs inherit them. */
function repeatedFonts(blocks: readonly Block[]): readonly string[] {
  const all = blocks.flatMap(({ html }) => html.match(/font-family:[^;"{}]+/g) ?? []);
  return [...new Set(all.filter((font, index) => all.indexOf(font) !== index))];
}

function withFonts(html: string, fonts: readonly string[]): string {
  return fonts.reduce(
    (text, font, index) => text.replaceAll(literal(font), `\${FONT${index}}`),
    html,
  );
}
