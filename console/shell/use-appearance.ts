import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useEffect } from 'react';
import type { Appearance } from './preferences.ts';

/** Light or dark as chosen, or as the system has it at the moment. */
export function useAppearance(appearance: Appearance): void {
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const dark = appearance === 'dark' || (appearance === 'system' && system.matches);
      applyMode(dark ? Mode.Dark : Mode.Light);
      document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [appearance]);
}
