import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { EraseAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { timeIn } from '../../delivery/time-in.ts';
import type { Words } from '../../words/words-of.ts';
import { countOf } from '../overview/shares.ts';
import { ConfirmErasure } from './confirm-erasure.tsx';

interface ErasureReportProps {
  readonly answer: EraseAnswer;
  readonly words: Words;
  readonly onErase: (confirmation: string) => void;
  readonly onAnother: () => void;
}

/** What would be erased, or what was. */
export function ErasureReport({ answer, words, onErase, onAnother }: ErasureReportProps) {
  const { erase } = words.pages;
  const { locale } = words.console;
  const [asking, setAsking] = useState(false);
  const { dryRun, erased, underWay, erasableFrom, complete, confirmation } = answer;
  const rows = countOf(erased, locale);
  const headline = dryRun ? erase.would(rows) : erase.done(rows);
  if (dryRun && erased === 0 && underWay === 0) return <Alert type="info">{erase.none}</Alert>;
  return (
    <Container>
      <SpaceBetween size="l">
        <div className="answer">{headline}</div>
        <LiveRegion hidden>{headline}</LiveRegion>
        {underWay === 0 || erasableFrom === null ? null : (
          <Alert type="warning">
            {erase.underWay(countOf(underWay, locale), timeIn(erasableFrom, locale))}
          </Alert>
        )}
        {complete ? null : <Alert type="warning">{erase.more}</Alert>}
        <ul className="notes">
          <li>{erase.goes}</li>
          <li>{erase.stays}</li>
        </ul>
        {dryRun ? (
          <Button
            variant="primary"
            disabled={confirmation === null || erased === 0}
            onClick={() => setAsking(true)}
          >
            {erase.erase}
          </Button>
        ) : (
          <>
            <Box color="text-body-secondary">{erase.forever}</Box>
            <Button onClick={onAnother}>{erase.another}</Button>
          </>
        )}
      </SpaceBetween>
      {asking && confirmation !== null ? (
        <ConfirmErasure
          rows={rows}
          words={words}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onErase(confirmation);
          }}
        />
      ) : null}
    </Container>
  );
}
