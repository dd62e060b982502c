import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ConsoleWords } from '../../words/console-words.ts';

/** A miss is an answer, too: what it means, and what to try. */
export function NothingFound({ words: { search } }: { readonly words: ConsoleWords }) {
  return (
    <Container header={<Header variant="h2">{search.answerHeading}</Header>}>
      <SpaceBetween size="s">
        <StatusIndicator type="stopped">{search.none}</StatusIndicator>
        <div className="answer">{search.noneText}</div>
        <LiveRegion hidden>{search.announce(search.noneText)}</LiveRegion>
        <Box>
          <ul className="notes">
            {search.noneTips.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </Box>
      </SpaceBetween>
    </Container>
  );
}
