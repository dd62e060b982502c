import type { Purpose } from '../purpose.ts';

/** What a message carries: a code, an invitation (mostly with a password), or only news. */
export type MessageKind = 'code' | 'invitation' | 'notice';

/** @param purpose null when nobody here knew what was asked for */
export function messageKind(purpose: Purpose | null): MessageKind {
  if (purpose === 'invitation') return 'invitation';
  return purpose === 'account-takeover' ? 'notice' : 'code';
}
