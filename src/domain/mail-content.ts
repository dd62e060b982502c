/**
 * What a mail says, before it is laid out. The text part and the HTML part are two layouts of the
 * same content, so neither can say more than the other.
 */
export interface MailContent {
  readonly subject: string;
  readonly greeting: string | null;
  readonly lead: readonly string[];
  /** The code or password: a line of its own, raw. */
  readonly code: { readonly label: string; readonly value: string } | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly notes: readonly string[];
  readonly support: string | null;
}
