import { englishName } from '../../page/language-label.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import type { MessageKey } from '../gallery-message.ts';

/** How the page speaks of one message. */
export interface MessageWords {
  /** For instance `Sign-in code`. */
  readonly purpose: string;
  /** For instance `Korean`. */
  readonly language: string;
  /** What its card is called: what sets it apart from the others of its group. */
  readonly title: string;
  readonly sample: string;
  /** All of it, for instance `E-mail, Korean, sign-in code, 6-digit code`: no two messages have the same. */
  readonly whole: string;
}

export function messageWords(
  key: MessageKey,
  catalogue: GalleryCatalogue,
  titled: 'purpose' | 'language',
): MessageWords {
  const label = (entries: readonly { id: string; label: string }[], id: string) =>
    entries.find((entry) => entry.id === id)?.label ?? id;
  const purpose = label(catalogue.purposes, key.purpose);
  const sample = label(catalogue.samples, key.sample);
  const channel = key.channel === 'email' ? 'E-mail' : 'SMS';
  const language = englishName(key.locale);
  const title = { purpose, language }[titled];
  return {
    purpose,
    language,
    title,
    sample,
    whole: [channel, language, purpose, sample].join(', '),
  };
}
