import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { Delivery } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Words } from '../words/words-of.ts';
import { AnswerPlace } from './answer-place.tsx';
import { DeliveryFactList } from './delivery-facts.tsx';
import { toldOf } from './told-of.ts';
import { ToneIndicator } from './tone-indicator.tsx';

interface AnswerPanelProps {
  readonly delivery: Delivery;
  readonly words: Words;
  readonly heading: string;
  readonly description: ReactNode;
  /** What happened, or what stands in its place until it has come. */
  readonly children: ReactNode;
}

/** The answer first, then what to tell the person, then how it came about. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { delivery, words, heading, description, children } = props;
  const { search, facts } = words.console;
  const told = toldOf(delivery, words);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <AnswerPlace of={delivery.id} label={heading}>
      <Container
        header={
          <Header variant="h2" description={description}>
            {heading}
          </Header>
        }
      >
        <SpaceBetween size="l">
          <SpaceBetween size="xs">
            <ToneIndicator tone={told.tone} label={told.label} />
            <div className="answer">{told.answer}</div>
            <div>{told.sentence}</div>
            <LiveRegion hidden>{search.announce(told.answer)}</LiveRegion>
          </SpaceBetween>
          <Alert type="info" header={search.whatToSay}>
            {told.advice}
          </Alert>
          {told.notes.length === 0 && !delivery.erased ? null : (
            <Alert type="warning" header={search.good}>
              <ul className="notes">
                {told.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
                {delivery.erased ? <li>{facts.erased}</li> : null}
              </ul>
            </Alert>
          )}
          <div>
            <Header variant="h3">{search.timeline}</Header>
            {children}
            <Box color="text-body-secondary" fontSize="body-s">
              {search.clock(timeZone)}
            </Box>
          </div>
          <ExpandableSection headerText={search.facts}>
            <DeliveryFactList delivery={delivery} words={words} />
          </ExpandableSection>
        </SpaceBetween>
      </Container>
    </AnswerPlace>
  );
}
