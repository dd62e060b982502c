import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ChannelTable } from './channel-table.tsx';
import { Headline } from './headline.tsx';
import { HourChart } from './hour-chart.tsx';
import type { PartProps } from './part.ts';
import { ReasonTable } from './reason-table.tsx';
import { StatusTable } from './status-table.tsx';
import { TriggerTable } from './trigger-table.tsx';

/** All that is told of a time. */
export function Numbers({ answer, words }: PartProps) {
  const { overview } = words.pages;
  if (answer.total === 0) {
    return (
      <Container>
        <LiveRegion>
          <Box variant="p">{overview.nothing}</Box>
        </LiveRegion>
      </Container>
    );
  }
  return (
    <SpaceBetween size="l">
      <Headline answer={answer} words={words} />
      <HourChart answer={answer} words={words} />
      <ColumnLayout columns={2} minColumnWidth={440}>
        <SpaceBetween size="l">
          <StatusTable answer={answer} words={words} />
          <ChannelTable answer={answer} words={words} />
        </SpaceBetween>
        <TriggerTable answer={answer} words={words} />
      </ColumnLayout>
      <ReasonTable answer={answer} words={words} />
    </SpaceBetween>
  );
}
