import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '../../src/handlers/audit-api/contract/answers.ts';
import { AuditClient } from '../client/audit-client.ts';
import type { ConsoleConfig } from '../config/console-config.ts';
import type { Session } from '../session/session.ts';
import type { Words } from '../words/words-of.ts';
import { FailureAlert } from './failure-alert.tsx';
import { Notice } from './notice.tsx';
import { OpenPage } from './open-page.tsx';
import { PAGES } from './pages.ts';
import type { Preferences } from './preferences.ts';
import { roleIn, roleReaches } from './roles.ts';
import { TopBar } from './top-bar.tsx';
import { useAnswer } from './use-answer.ts';
import { useNavigationOpen } from './use-navigation-open.ts';
import { useValidLandmarks } from './use-valid-landmarks.ts';

interface SignedInProps {
  readonly config: ConsoleConfig;
  readonly session: Session;
  readonly words: Words;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}

/** Navigation and page, once it is known what the person may do. */
export function SignedIn({ config, session, words, preferences, onPreferences }: SignedInProps) {
  const client = useMemo(
    () => new AuditClient({ apiUrl: config.apiUrl, token: session.token }),
    [config, session],
  );
  const { reading, ask, again } = useAnswer<Me>(session);
  useEffect(() => ask((signal) => client.me(signal)), [ask, client]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const navigationOpen = useNavigationOpen();
  useValidLandmarks();
  const [path, navigate] = useLocation();

  const me = reading.kind === 'answer' ? reading.answer : null;
  const pool = me?.pools.find(({ id }) => id === chosen)?.id ?? me?.pools[0]?.id ?? null;
  const role = me === null || pool === null ? null : roleIn(me, pool);
  const { console: ui } = words;

  return (
    <>
      <a className="skip" href="#content">
        {ui.skipToContent}
      </a>
      <TopBar
        words={ui}
        preferences={preferences}
        onPreferences={onPreferences}
        me={me}
        pool={pool}
        onPool={setChosen}
        onHome={() => navigate('/')}
        onSignOut={() => void session.signOut()}
      />
      <AppLayout
        headerSelector="#top-bar"
        toolsHide
        navigationHide={role === null}
        navigationOpen={navigationOpen.open}
        onNavigationChange={({ detail }) => navigationOpen.choose(detail.open)}
        navigationWidth={240}
        navigation={
          <SideNavigation
            activeHref={path.startsWith('/n/') ? '/' : path}
            items={PAGES.filter(
              (page) => page.listed && role !== null && roleReaches(role, page.role),
            ).map(({ name, path: href }) => ({ type: 'link', text: ui.pages[name], href }))}
            onFollow={(event) => {
              event.preventDefault();
              navigate(event.detail.href);
              navigationOpen.makeRoom();
            }}
          />
        }
        ariaLabels={{ navigation: ui.navigation, navigationToggle: ui.navigation }}
        content={
          <div id="content" tabIndex={-1}>
            {reading.kind === 'loading' || reading.kind === 'idle' ? (
              <Box padding="l">{ui.loading}</Box>
            ) : null}
            {reading.kind === 'failure' ? (
              <FailureAlert failure={reading.failure} words={ui} onRetry={again} />
            ) : null}
            {me !== null && pool === null ? <Notice text={ui.broken.noRole} /> : null}
            {me !== null && pool !== null && role !== null ? (
              <OpenPage
                role={role}
                given={{
                  client,
                  session,
                  config,
                  me,
                  pool,
                  locale: preferences.locale,
                  words,
                  reason,
                  onReason: setReason,
                }}
              />
            ) : null}
          </div>
        }
      />
    </>
  );
}
