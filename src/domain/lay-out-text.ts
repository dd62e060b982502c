import type { MailContent } from './mail-content.ts';

/** The plain-text part: paragraphs with an empty line between, the code alone on its line. */
export function layOutText(content: MailContent): string {
  const blocks = [
    content.greeting,
    ...content.lead,
    content.code === null ? null : `${content.code.label}:\n\n${content.code.value}`,
    content.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...content.links.map(({ label, url }) => `${label}:\n${url}`),
    ...content.notes,
    content.support,
  ];
  return `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;
}
