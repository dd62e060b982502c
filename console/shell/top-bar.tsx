import TopNavigation from '@cloudscape-design/components/top-navigation';
import { SUPPORT_LOCALES } from '../../src/domain/support-words/support-words.ts';
import type { Me } from '../../src/handlers/audit-api/contract/answers.ts';
import type { ConsoleWords } from '../words/console-words.ts';
import { wordsOf } from '../words/words-of.ts';
import { APPEARANCES, type Preferences } from './preferences.ts';

interface TopBarProps {
  readonly words: ConsoleWords;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** Null while nobody is signed in. */
  readonly me: Me | null;
  readonly pool: string | null;
  readonly onPool: (pool: string) => void;
  readonly onHome: () => void;
  readonly onSignOut: () => void;
}

const OWN_NAMES = { en: 'English', ko: '한국어' } as const;

/** Product, pool, language, appearance, and who is signed in. */
export function TopBar(props: TopBarProps) {
  const { words, preferences, onPreferences, me, pool, onPool, onHome, onSignOut } = props;
  const role = me?.pools.find(({ id }) => id === pool)?.role;
  return (
    <div id="top-bar">
      <TopNavigation
        identity={{
          href: '/',
          title: words.product,
          onFollow: (event) => {
            event.preventDefault();
            onHome();
          },
        }}
        utilities={[
          ...(me !== null && me.pools.length > 1
            ? [
                {
                  type: 'menu-dropdown' as const,
                  text: pool ?? words.pool,
                  ariaLabel: `${words.pool}: ${pool ?? ''}`,
                  items: me.pools.map(({ id, role: own }) => ({
                    id,
                    text: id,
                    secondaryText: words.roles[own],
                  })),
                  onItemClick: ({ detail }: { detail: { id: string } }) => onPool(detail.id),
                },
              ]
            : []),
          {
            type: 'menu-dropdown',
            text: OWN_NAMES[preferences.locale],
            ariaLabel: `${words.language}: ${OWN_NAMES[preferences.locale]}`,
            items: SUPPORT_LOCALES.map((locale) => ({
              id: locale,
              text: OWN_NAMES[locale],
              lang: wordsOf(locale).console.locale,
            })),
            onItemClick: ({ detail }) => {
              const locale = SUPPORT_LOCALES.find((one) => one === detail.id);
              if (locale !== undefined) onPreferences({ ...preferences, locale });
            },
          },
          {
            type: 'menu-dropdown',
            iconName: 'settings',
            text: words.appearance,
            ariaLabel: words.appearance,
            items: APPEARANCES.map((id) => ({
              id,
              text: words.appearances[id],
              ...(id === preferences.appearance ? { iconName: 'check' as const } : {}),
            })),
            onItemClick: ({ detail }) => {
              const appearance = APPEARANCES.find((one) => one === detail.id);
              if (appearance !== undefined) onPreferences({ ...preferences, appearance });
            },
          },
          ...(me === null
            ? []
            : [
                {
                  type: 'menu-dropdown' as const,
                  iconName: 'user-profile' as const,
                  text: me.name ?? words.account,
                  description: role === undefined ? '' : words.roles[role],
                  ariaLabel: me.name === null ? words.account : `${words.account}: ${me.name}`,
                  items: [{ id: 'sign-out', text: words.signOut }],
                  onItemClick: onSignOut,
                },
              ]),
        ]}
        i18nStrings={{ overflowMenuTriggerText: words.menu, overflowMenuTitleText: words.menu }}
      />
    </div>
  );
}
