import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useEffect } from 'react';
import type { ConsoleConfig } from '../config/console-config.ts';
import type { Session, SessionState } from '../session/session.ts';
import type { Words } from '../words/words-of.ts';
import type { Preferences } from './preferences.ts';
import { TopBar } from './top-bar.tsx';

interface WelcomeProps {
  readonly config: ConsoleConfig;
  readonly session: Session;
  readonly words: Words;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly state: Exclude<SessionState, { kind: 'signed-in' }>;
}

/** What this is, and the way in. */
export function Welcome(props: WelcomeProps) {
  const { config, session, words, preferences, onPreferences, state } = props;
  const { welcome, signIn, roles, product } = words.console;
  useEffect(() => {
    document.title = product;
  }, [product]);
  return (
    <>
      <TopBar
        words={words.console}
        preferences={preferences}
        onPreferences={onPreferences}
        me={null}
        pool={null}
        onPool={() => undefined}
        onHome={() => undefined}
        onSignOut={() => undefined}
      />
      <main className="welcome">
        <Container header={<Header variant="h1">{welcome.heading}</Header>}>
          <SpaceBetween size="l">
            <Box variant="p">{welcome.text}</Box>
            {state.kind === 'signed-out' && state.problem !== null ? (
              <Alert type="warning">{welcome[state.problem]}</Alert>
            ) : null}
            {state.kind === 'leaving' ? (
              <Box>
                <Spinner /> {welcome.leaving}
              </Box>
            ) : (
              <Button variant="primary" onClick={() => void session.signIn()}>
                {signIn}
              </Button>
            )}
            {config.demoPeople === undefined ? null : (
              <SpaceBetween size="s">
                <Header variant="h2" description={welcome.demoText}>
                  {welcome.demoHeading}
                </Header>
                <KeyValuePairs
                  columns={3}
                  items={config.demoPeople.map(({ name, role }) => ({
                    label: name,
                    value: roles[role],
                  }))}
                />
              </SpaceBetween>
            )}
          </SpaceBetween>
        </Container>
      </main>
    </>
  );
}
