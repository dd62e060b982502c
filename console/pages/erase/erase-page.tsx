import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { EraseAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { isReason } from '../../lookup/is-reason.ts';
import { PERSON_KINDS, personKeyOf } from '../../lookup/person-key-of.ts';
import { ReasonField } from '../../lookup/reason-field.tsx';
import { NOBODY } from '../../lookup/who.ts';
import { WhoField } from '../../lookup/who-field.tsx';
import { FailureAlert, failureText } from '../../shell/failure-alert.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';
import { ErasureReport } from './erasure-report.tsx';

/** Takes a person out of the audit: counted first, confirmed by a word, and then for good. */
export default function ErasePage({ client, session, pool, words, reason, onReason }: PageProps) {
  const { erase } = words.pages;
  const [who, setWho] = useState(NOBODY);
  const [tried, setTried] = useState(false);
  const { reading, ask, again, reset } = useAnswer<EraseAnswer>(session);
  const key = personKeyOf(who);

  const run = (confirmation: string | null) => {
    setTried(true);
    if (key === null || !isReason(reason)) return;
    const body = { pool, key, reason: reason.trim() };
    ask((signal) => client.erase(confirmation === null ? body : { ...body, confirmation }, signal));
  };
  const beginAnew = () => {
    setWho(NOBODY);
    setTried(false);
    reset();
  };
  const failure = reading.kind === 'failure' ? reading.failure : null;
  const wrong = failure?.kind === 'invalid-field' ? failureText(failure, words.console) : null;
  const nobody = tried && key === null ? words.console.search.needed : null;

  return (
    <ContentLayout
      header={
        <Header variant="h1" description={erase.description}>
          {words.console.pages.erase}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run(null);
          }}
        >
          <Container>
            <SpaceBetween size="l">
              <WhoField
                who={who}
                onWho={(changed) => {
                  setWho(changed);
                  reset();
                }}
                kinds={PERSON_KINDS}
                words={words.console}
                error={nobody ?? wrong}
              />
              <ReasonField
                reason={reason}
                onReason={onReason}
                words={words.console}
                missing={tried}
              />
              <Button variant="primary" formAction="submit">
                {erase.count}
              </Button>
            </SpaceBetween>
          </Container>
        </form>
        {reading.kind === 'loading' ? (
          <ProgressBar status="in-progress" label={erase.counting} />
        ) : null}
        {failure !== null && failure.kind !== 'invalid-field' ? (
          <FailureAlert failure={failure} words={words.console} onRetry={again} />
        ) : null}
        {reading.kind === 'answer' ? (
          <ErasureReport
            answer={reading.answer}
            words={words}
            onErase={run}
            onAnother={beginAnew}
          />
        ) : null}
      </SpaceBetween>
    </ContentLayout>
  );
}
