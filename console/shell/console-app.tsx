import { I18nProvider } from '@cloudscape-design/components/i18n';
import cloudscapeEn from '@cloudscape-design/components/i18n/messages/all.en';
import cloudscapeKo from '@cloudscape-design/components/i18n/messages/all.ko';
import { useEffect, useState } from 'react';
import type { ConsoleConfig } from '../config/console-config.ts';
import type { Session } from '../session/session.ts';
import { useSession } from '../session/use-session.ts';
import { wordsOf } from '../words/words-of.ts';
import { keepPreferences, type Preferences, readPreferences } from './preferences.ts';
import { SignedIn } from './signed-in.tsx';
import { useAppearance } from './use-appearance.ts';
import { Welcome } from './welcome.tsx';

const CLOUDSCAPE_WORDS = [cloudscapeEn, cloudscapeKo];

interface ConsoleAppProps {
  readonly config: ConsoleConfig;
  readonly session: Session;
}

/** The whole console: what it shows depends on who is signed in. */
export function ConsoleApp({ config, session }: ConsoleAppProps) {
  const state = useSession(session);
  const [preferences, setPreferences] = useState<Preferences>(readPreferences);
  const words = wordsOf(preferences.locale);
  useAppearance(preferences.appearance);
  useEffect(() => {
    document.documentElement.lang = words.console.locale;
  }, [words]);
  const onPreferences = (changed: Preferences) => {
    keepPreferences(changed);
    setPreferences(changed);
  };
  const shared = { config, session, words, preferences, onPreferences };
  return (
    <I18nProvider locale={preferences.locale} messages={CLOUDSCAPE_WORDS}>
      {state.kind === 'signed-in' ? (
        <SignedIn {...shared} />
      ) : (
        <Welcome {...shared} state={state} />
      )}
    </I18nProvider>
  );
}
