import {
  SUPPORT_LOCALES,
  type SupportLocale,
} from '../../src/domain/support-words/support-words.ts';

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export interface Preferences {
  readonly locale: SupportLocale;
  readonly appearance: Appearance;
}

const KEY = 'sealpost.preferences';

/** How this browser likes it. Nothing of what was looked up is ever kept. */
export function readPreferences(): Preferences {
  const kept = keptPreferences();
  const spoken = navigator.languages.map((language) => language.slice(0, 2));
  return {
    locale:
      SUPPORT_LOCALES.find((locale) => locale === kept.locale) ??
      spoken.map((code) => SUPPORT_LOCALES.find((locale) => locale === code)).find(Boolean) ??
      'en',
    appearance: APPEARANCES.find((one) => one === kept.appearance) ?? 'system',
  };
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}

function keptPreferences(): { readonly locale?: unknown; readonly appearance?: unknown } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
