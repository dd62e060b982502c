import type { Brand } from './brand.ts';
import { codeParts } from './code-parts.ts';
import type { MailContent } from './mail-content.ts';
import * as block from './templates/mail-layout.ts';

/** So many that a list of mails shows nothing of the mail behind its preheader. */
const FILLERS = 60;

/** The HTML part, put together from the blocks of the layout in `infra/mail`. */
export function layOutHtml(content: MailContent, brand: Brand): string {
  const { code, facts, buttons, support, footerLinks } = content;
  const slots = slotsOfAll(content, brand);
  const inOrder = [
    block.opening(slots),
    block.previewFiller.repeat(FILLERS),
    block.sheetOpen(slots),
    brandBlock(slots, brand),
    ...[content.greeting ?? [], content.lead]
      .flat()
      .map((text) => block.paragraph({ ...slots, text })),
    code === null ? '' : codeBlock(slots, code),
    facts.length === 0 ? '' : factsBlock(slots, facts),
    buttons.length === 0 ? '' : buttonsBlock(slots, buttons),
    ...content.notes.map((text) => block.note({ ...slots, text })),
    support === null ? '' : supportBlock(slots, support),
    footerLinks.length === 0 ? '' : footerBlock(slots, footerLinks),
    block.closing,
  ];
  return inOrder.join('');
}

type SlotsOfAll = ReturnType<typeof slotsOfAll>;

function slotsOfAll({ locale, direction, subject, preheader }: MailContent, brand: Brand) {
  const ltr = direction === 'ltr';
  return {
    locale,
    direction,
    subject,
    preheader,
    start: ltr ? 'left' : 'right',
    end: ltr ? 'right' : 'left',
    brand: brand.name,
    ...brand.colours,
  } as const;
}

function brandBlock(slots: SlotsOfAll, { logo }: Brand): string {
  const shown =
    logo === null ? block.brandName(slots) : block.brandLogo({ ...slots, ...logo, logo: logo.url });
  return block.brandOpen(slots) + shown + block.brandClose;
}

function codeBlock(slots: SlotsOfAll, { label, value }: NonNullable<MailContent['code']>): string {
  const parts = codeParts(value).map((part) =>
    part.apart ? block.codeGroup(part) : block.codePart(part),
  );
  return (
    block.codeOpen({ ...slots, label, size: sizeOf(value) }) + parts.join('') + block.codeClose
  );
}

/** In pixels: ten characters, and a password of sixteen, have one line on a phone of 320. */
function sizeOf(code: string): number {
  if (code.length <= 10) return 32;
  return code.length <= 16 ? 20 : 18;
}

function factsBlock(slots: SlotsOfAll, facts: MailContent['facts']): string {
  const rows = facts.map(({ label, value }) => block.fact({ ...slots, label, text: value }));
  return block.factsOpen(slots) + rows.join('') + block.factsClose;
}

function buttonsBlock(slots: SlotsOfAll, [main, ...others]: MailContent['buttons']): string {
  const shown = others.map((link) => block.otherButton({ ...slots, ...link }));
  if (main !== undefined) shown.unshift(block.mainButton({ ...slots, ...main }));
  return shown.join('') + block.buttonsClose;
}

function supportBlock(slots: SlotsOfAll, support: NonNullable<MailContent['support']>): string {
  const contacts = support.contacts.map(block.contact);
  return block.supportOpen({ ...slots, ...support }) + contacts.join('') + block.supportClose;
}

function footerBlock(slots: SlotsOfAll, links: MailContent['footerLinks']): string {
  return block.footerOpen(slots) + links.map(block.footerLink).join('') + block.footerClose;
}
