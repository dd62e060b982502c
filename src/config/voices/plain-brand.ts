import type { Brand } from '../../domain/brand.ts';

/** A brand that says nothing of its looks. */
export const PLAIN_BRAND: Omit<Brand, 'name'> = {
  colours: {
    accent: '#274690',
    onAccent: '#ffffff',
    accentDark: '#9db8ff',
    onAccentDark: '#0b1220',
  },
  logo: null,
  supportUrl: null,
  supportEmail: null,
  passwordUrl: null,
};
