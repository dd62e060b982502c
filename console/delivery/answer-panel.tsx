import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Delivery, StoryStep } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Words } from '../words/words-of.ts';
import { DeliveryFactList } from './delivery-facts.tsx';
import { StoryList } from './story-list.tsx';
import { toldOf } from './told-of.ts';
import { ToneIndicator } from './tone-indicator.tsx';

interface AnswerPanelProps {
  readonly delivery: Delivery;
  /** Null until it has come. */
  readonly story: readonly StoryStep[] | null;
  readonly words: Words;
  readonly heading: string;
}

/** The answer first, then what to tell the person, then how it came about. */
export function AnswerPanel({ delivery, story, words, heading }: AnswerPanelProps) {
  const { search, facts, loading } = words.console;
  const told = toldOf(delivery, words);
  const purpose = delivery.purpose === null ? null : words.support.purposes[delivery.purpose];
  return (
    <Container
      header={
        <Header variant="h2" description={purpose ?? delivery.triggerSource}>
          {heading}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SpaceBetween size="xs">
          <ToneIndicator tone={told.tone} label={told.label} />
          <div className="answer">{told.answer}</div>
          <Box variant="p">{told.sentence}</Box>
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
          {story === null ? (
            <Box color="text-body-secondary">{loading}</Box>
          ) : (
            <StoryList delivery={delivery} story={story} words={words} />
          )}
        </div>
        <ExpandableSection headerText={search.facts}>
          <DeliveryFactList delivery={delivery} words={words} />
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}
