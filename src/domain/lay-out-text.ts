import type { Link } from './brand.ts';
import type { MailContent } from './mail-content.ts';

/** The plain-text part: paragraphs with an empty line between, the code alone on its line. */
export function layOutText(content: MailContent): string {
  const { code, colon, facts, support } = content;
  const above = (label: string) => `${label}${colon.trimEnd()}`;
  const labelled = ({ label, url }: Link) => `${above(label)}\n${url}`;
  const blocks = [
    content.greeting,
    ...content.lead,
    code === null ? null : `${above(code.label)}\n\n${code.value}`,
    facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n'),
    ...content.buttons.map(labelled),
    ...content.notes,
    support === null ? null : [support.label, ...support.contacts.map(shown)].join(' '),
    content.footerLinks.map(labelled).join('\n'),
  ];
  return `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;
}

function shown({ label }: Link): string {
  return label;
}
