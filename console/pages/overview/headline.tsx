import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { timeIn } from '../../delivery/time-in.ts';
import type { PartProps } from './part.ts';
import { percentOf } from './shares.ts';

/** The numbers that matter most, as a sentence. */
export function Headline({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  const { p50Ms, p95Ms, arrived } = answer.arrivals;
  const text = overview.headline({
    total: answer.total,
    arrivedShare: percentOf(arrived, answer.total, locale),
    p50: p50Ms === null ? null : words.support.duration(p50Ms),
    p95: p95Ms === null ? null : words.support.duration(p95Ms),
  });
  return (
    <SpaceBetween size="s">
      <Container>
        <div className="answer">{text}</div>
        <LiveRegion hidden>{text}</LiveRegion>
      </Container>
      {answer.complete ? null : (
        <Alert type="warning">{overview.incomplete(timeIn(answer.from, locale))}</Alert>
      )}
    </SpaceBetween>
  );
}
