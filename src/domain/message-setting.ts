import type { Locale } from './locale.ts';
import type { Voice } from './voice.ts';

/** How a message speaks, in which language, and how the reader is addressed. */
export interface MessageSetting<V extends Voice> {
  readonly voice: V;
  readonly locale: Locale;
  /** Fit to be shown (see `displayName`), and only when the address is verified. */
  readonly name: string | null;
  /** Fit to be shown; only invitations use it. */
  readonly userName: string | null;
}
