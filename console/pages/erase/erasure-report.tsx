import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { EraseAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { AnswerPlace } from '../../delivery/answer-place.tsx';
import { timeIn } from '../../delivery/time-in.ts';
import type { Words } from '../../words/words-of.ts';
import { ConfirmErasure } from './confirm-erasure.tsx';

interface ErasureReportProps {
  readonly answer: EraseAnswer;
  readonly words: Words;
  readonly onErase: (confirmation: string) => void;
}

/** What would be erased, or what was. */
export function ErasureReport({ answer, words, onErase }: ErasureReportProps) {
  const { erase } = words.pages;
  const { locale, pages } = words.console;
  const [asking, setAsking] = useState(false);
  const { dryRun, erased, underWay, erasableFrom, complete, confirmation } = answer;
  const headline = dryRun ? erase.would(erased) : erase.done(erased);
  const nobody = dryRun && erased === 0 && underWay === 0;
  return (
    <AnswerPlace of={dryRun ? 'counted' : 'erased'} label={pages.erase}>
      {nobody ? (
        <Alert type="info">{erase.none}</Alert>
      ) : (
        <Container>
          <SpaceBetween size="l">
            <div className="answer">{headline}</div>
            {underWay === 0 || erasableFrom === null ? null : (
              <Alert type="warning">{erase.underWay(underWay, timeIn(erasableFrom, locale))}</Alert>
            )}
            {complete ? null : <Alert type="warning">{dryRun ? erase.more : erase.moreNow}</Alert>}
            {erased === 0 ? null : (
              <ul className="notes">
                <li>{erase.goes}</li>
                <li>{erase.stays}</li>
              </ul>
            )}
            {dryRun ? (
              <Button
                variant="primary"
                disabled={confirmation === null || erased === 0}
                onClick={() => setAsking(true)}
              >
                {erase.erase}
              </Button>
            ) : (
              <Box color="text-body-secondary">{erase.forever}</Box>
            )}
          </SpaceBetween>
        </Container>
      )}
      <LiveRegion hidden>{nobody ? erase.none : headline}</LiveRegion>
      {asking && confirmation !== null ? (
        <ConfirmErasure
          rows={erased}
          words={words}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onErase(confirmation);
          }}
        />
      ) : null}
    </AnswerPlace>
  );
}
