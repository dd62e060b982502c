import type { Brand } from './brand.ts';
import type { Locale } from './locale.ts';

/** Whose message it is, in which language, and how the reader is addressed. */
export interface MessageSetting {
  readonly brand: Brand;
  readonly locale: Locale;
  /** Fit to be shown (see `displayName`), and only when the address is verified. */
  readonly name: string | null;
  /** Fit to be shown; only invitations use it. */
  readonly userName: string | null;
}
