import type { Link } from './brand.ts';
import type { Locale } from './locale.ts';

/**
 * What a mail says, before it is laid out. The text part and the HTML part are two layouts of the
 * same content, so neither can say more than the other.
 */
export interface MailContent {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** Between a label and what it labels, where they stand on one line. */
  readonly colon: string;
  readonly subject: string;
  /** What a list of mails shows behind the subject; said again in the mail itself. */
  readonly preheader: string;
  readonly greeting: string | null;
  readonly lead: readonly string[];
  /** The code or password: a line of its own, raw. */
  readonly code: { readonly label: string; readonly value: string } | null;
  readonly facts: readonly Fact[];
  /** The first is the one to press when in doubt. */
  readonly buttons: readonly Link[];
  readonly notes: readonly string[];
  readonly support: Support | null;
  readonly footerLinks: readonly Link[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Support {
  readonly label: string;
  /** Addresses and pages, as they are shown and where they lead. */
  readonly contacts: readonly Link[];
}
