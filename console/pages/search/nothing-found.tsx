import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { AnswerPlace } from '../../delivery/answer-place.tsx';
import type { ConsoleWords } from '../../words/console-words.ts';
import type { PersonQuestion } from './person-question.ts';

interface NothingFoundProps {
  readonly words: ConsoleWords;
  readonly of: PersonQuestion;
  /** How many user pools there are to look into. */
  readonly pools: number;
}

/** A miss is an answer, too: what it means, and what to try. */
export function NothingFound({ words, of, pools }: NothingFoundProps) {
  const { search, kinds } = words;
  const tips = [...search.noneTips, ...(pools > 1 ? [search.noneOtherPool] : [])];
  return (
    <AnswerPlace of={`none ${of.number}`} label={search.none}>
      <Container header={<Header variant="h2">{search.none}</Header>}>
        <SpaceBetween size="l">
          <SpaceBetween size="xs">
            <StatusIndicator type="stopped">{search.noneFor(kinds[of.key.kind])}</StatusIndicator>
            <div className="answer">{search.noneText}</div>
            <LiveRegion hidden>{search.announce(search.noneText)}</LiveRegion>
          </SpaceBetween>
          <div>
            <Header variant="h3">{search.noneTry}</Header>
            <ul className="notes">
              {tips.map((tip) => (
                <li key={tip}>{tip}</li>
              ))}
            </ul>
          </div>
        </SpaceBetween>
      </Container>
    </AnswerPlace>
  );
}
