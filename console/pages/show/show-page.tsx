import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { ShowAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { AnswerPanel } from '../../delivery/answer-panel.tsx';
import { isReason, ReasonField } from '../../lookup/reason-field.tsx';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import { Notice } from '../../shell/notice.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';

/** One message by its id: where a link that somebody passed on leads to. */
export default function ShowPage(props: PageProps) {
  const { client, session, pool, words, params, reason, onReason } = props;
  const { id = '' } = params;
  const { console: ui } = words;
  const { reading, ask, again } = useAnswer<ShowAnswer>(session);
  /** Who came by the search has said already why. */
  const [given, setGiven] = useState(isReason(reason) ? reason : null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (given !== null) {
      ask((signal) => client.show({ pool, id, reason: given.trim() }, signal));
    }
  }, [ask, client, pool, id, given]);

  return (
    <ContentLayout header={<Header variant="h1">{ui.pages.show}</Header>}>
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
      {reading.kind === 'loading' ? (
        <ProgressBar status="in-progress" label={ui.search.searching} />
      ) : null}
      {reading.kind === 'answer' ? (
        <AnswerPanel
          delivery={reading.answer.delivery}
          story={reading.answer.story}
          words={words}
          heading={ui.pages.show}
        />
      ) : null}
      {reading.kind === 'failure' ? (
        ['not-found', 'invalid-field'].includes(reading.failure.kind) ? (
          <Notice text={ui.show.missing} />
        ) : (
          <FailureAlert failure={reading.failure} words={ui} onRetry={again} />
        )
      ) : null}
    </ContentLayout>
  );
}
