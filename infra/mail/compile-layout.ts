import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSlots } from './check-slots.ts';
import { compileMjml } from './compile-mjml.ts';
import { cutBlocks } from './cut-blocks.ts';
import { withOutlookDark } from './outlook-dark.ts';
import { printModule } from './print-module.ts';

/** Where the layout is written, and where it is compiled to. */
export const LAYOUT = fileURLToPath(new URL('layout.mjml', import.meta.url));
export const MODULE = fileURLToPath(
  new URL('../../src/domain/templates/mail-layout.ts', import.meta.url),
);

/**
 * Makes a TypeScript module of a layout in MJML: a function for every block.
 *
 * @throws LayoutError when a slot is unknown or stands where no value may
 */
export async function compileLayout(mjml: string): Promise<string> {
  const html = withOutlookDark(await compileMjml(mjml));
  checkSlots(html);
  return printModule(cutBlocks(html));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const module = await compileLayout(await readFile(LAYOUT, 'utf8'));
  await writeFile(MODULE, module);
  console.log(
    `${relative(process.cwd(), MODULE)}: ${(Buffer.byteLength(module) / 1024).toFixed(1)} KB`,
  );
}
