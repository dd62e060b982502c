import { LayoutError } from './layout-error.ts';

export interface Block {
  /** As the function will be called. */
  readonly name: string;
  readonly html: string;
}

/**
 * The layout's blocks in order: from each `block:` marker to the next, the first one from the
 * beginning.
 *
 * @throws LayoutError when a name is no name or occurs twice
 */
export function cutBlocks(html: string): readonly Block[] {
  const [opening = '', ...parts] = html.split(/<!-- block: (.*?) -->/);
  const blocks = [{ name: 'opening', html: opening }];
  for (let index = 0; index < parts.length; index += 2) {
    blocks.push({ name: parts[index] ?? '', html: parts[index + 1] ?? '' });
  }
  for (const [index, { name }] of blocks.entries()) {
    if (!/^[a-z][A-Za-z]*$/.test(name)) throw new LayoutError(`"${name}" is no name for a block`);
    if (blocks.findIndex((block) => block.name === name) !== index) {
      throw new LayoutError(`There are two blocks "${name}"`);
    }
  }
  return blocks;
}
