import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Delivery, ShowAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import type { AuditFailure } from '../../client/audit-failure.ts';
import { AnswerPanel } from '../../delivery/answer-panel.tsx';
import { StoryList } from '../../delivery/story-list.tsx';
import { When } from '../../delivery/when.tsx';
import { isReason } from '../../lookup/is-reason.ts';
import { ReasonField } from '../../lookup/reason-field.tsx';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Notice } from '../../shell/notice.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';
import type { Words } from '../../words/words-of.ts';

/** One message by its id: where a link that somebody passed on leads to. */
export default function ShowPage(props: PageProps) {
  const { client, session, pool, words, params, reason, onReason } = props;
  const { id = '' } = params;
  const { console: ui } = words;
  const { reading, ask, again } = useAnswer<ShowAnswer>(session);
  /** Who came by the search has said already why. */
  const [given, setGiven] = useState(isReason(reason) ? reason : null);
  const [tried, setTried] = useState(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    if (given !== null) {
      ask((signal) => client.show({ pool, id, reason: given.trim() }, signal));
    }
  }, [ask, client, pool, id, given]);

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={<Button onClick={() => navigate('/')}>{ui.show.back}</Button>}
        >
          {ui.pages.show}
        </Header>
      }
    >
      {given === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (isReason(reason)) setGiven(reason);
          }}
        >
          <Container header={<Header variant="h2">{ui.show.reasonHeading}</Header>}>
            <SpaceBetween size="l">
              <ReasonField reason={reason} onReason={onReason} words={ui} missing={tried} />
              <Button variant="primary" formAction="submit">
                {ui.show.open}
              </Button>
            </SpaceBetween>
          </Container>
        </form>
      ) : null}
      {reading.kind === 'loading' ? <Loading text={ui.search.searching} /> : null}
      {reading.kind === 'answer' ? (
        <AnswerPanel
          delivery={reading.answer.delivery}
          words={words}
          heading={headingOf(reading.answer.delivery, words)}
          description={
            <>
              {ui.show.asked}: <When at={reading.answer.delivery.askedAt} words={ui} />
            </>
          }
        >
          <StoryList {...reading.answer} words={words} />
        </AnswerPanel>
      ) : null}
      {reading.kind === 'failure' ? (
        isMissing(reading.failure) ? (
          <Notice text={ui.show.missing} />
        ) : (
          <FailureAlert failure={reading.failure} words={ui} onRetry={again} />
        )
      ) : null}
    </ContentLayout>
  );
}

function headingOf({ purpose, triggerSource }: Delivery, { support }: Words): string {
  return purpose === null ? triggerSource : support.purposes[purpose];
}

/** What is no id at all is no message's, either. */
function isMissing(failure: AuditFailure): boolean {
  return (
    failure.kind === 'not-found' || (failure.kind === 'invalid-field' && failure.field === 'id')
  );
}
