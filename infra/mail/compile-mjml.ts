import core from 'mjml-core';
import preset from 'mjml-preset-core';
import { LayoutError } from './layout-error.ts';
import { skeleton } from './skeleton.ts';
import { tidyHtml } from './tidy-html.ts';

const { default: mjml2html } = core;
const presets = [preset];

/** MJML checks sides and colours; a slot stands for one, which `checkSlots` sees to. */
const OF_A_SLOT = /has invalid value: \{\{\w+\}\} for type (Enum|Color)\b/;

/**
 * The layout as HTML, slots and block markers still in it.
 *
 * @throws LayoutError for what MJML does not know
 */
export async function compileMjml(mjml: string): Promise<string> {
  // No fonts: MJML would link those it knows by name.
  const { html, errors } = await mjml2html(mjml, { presets, fonts: {}, skeleton });
  const complaint = errors.find(({ formattedMessage }) => !OF_A_SLOT.test(formattedMessage));
  if (complaint !== undefined) throw new LayoutError(complaint.formattedMessage);
  return (
    tidyHtml(html)
      // MJML begins every column on the left.
      .replace(/(?<=class="mj-column-per-100[^>]*text-align:)left/g, '{{start}}')
      .replace(/ class="mj-column-per-100 [^"]*"/g, '')
      // No link of ours is rewritten by SES, even where tracking is on.
      .replace(/<a (?=[^>]*\bhref=)/g, '<a ses:no-track ')
  );
}
