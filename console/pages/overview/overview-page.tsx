import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { spanOf } from '../../lookup/span-of.ts';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';
import { ChannelTable } from './channel-table.tsx';
import { Headline } from './headline.tsx';
import { HourChart } from './hour-chart.tsx';
import { rangeFromQuery, rangeToQuery } from './range-query.ts';
import { ReasonTable } from './reason-table.tsx';
import { StatusTable } from './status-table.tsx';
import { TriggerTable } from './trigger-table.tsx';

const MOST_DAYS = 7;

const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'hour', amount: 1, unit: 'hour', type: 'relative' },
  { key: 'day', amount: 24, unit: 'hour', type: 'relative' },
  { key: 'week', amount: 7, unit: 'day', type: 'relative' },
];

/** How things went. The time is in the address, so that it can be passed on. */
export default function OverviewPage({ client, session, pool, words }: PageProps) {
  const { overview } = words.pages;
  const query = useSearch();
  const [path, navigate] = useLocation();
  const { reading, ask, again } = useAnswer<OverviewAnswer>(session);
  const count = useCallback(() => {
    const { from, to } = spanOf(rangeFromQuery(query));
    if (from === undefined || to === undefined) return;
    ask((signal) => client.overview({ pool, from, to }, signal));
  }, [ask, client, pool, query]);
  useEffect(count, [count]);

  return (
    <ContentLayout
      header={
        <Header variant="h1" description={overview.description}>
          {words.console.pages.overview}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SpaceBetween size="s" direction="horizontal" alignItems="end">
          <PeriodPicker
            range={rangeFromQuery(query)}
            onRange={(range) => {
              if (range !== null) navigate(`${path}?${rangeToQuery(range)}`);
            }}
            words={words.console}
            choices={PERIODS}
            mostDays={MOST_DAYS}
            clearable={false}
          />
          <Button iconName="refresh" onClick={count} loading={reading.kind === 'loading'}>
            {overview.refresh}
          </Button>
        </SpaceBetween>
        {reading.kind === 'loading' ? (
          <ProgressBar status="in-progress" label={overview.counting} />
        ) : null}
        {reading.kind === 'failure' ? (
          <FailureAlert failure={reading.failure} words={words.console} onRetry={again} />
        ) : null}
        {reading.kind === 'answer' ? <Numbers answer={reading.answer} words={words} /> : null}
      </SpaceBetween>
    </ContentLayout>
  );
}

function Numbers({ answer, words }: { answer: OverviewAnswer; words: PageProps['words'] }) {
  const { overview } = words.pages;
  if (answer.total === 0) {
    return (
      <Container>
        <Box variant="p">{overview.nothing}</Box>
      </Container>
    );
  }
  return (
    <SpaceBetween size="l">
      <Headline answer={answer} words={words} />
      <HourChart answer={answer} words={words} />
      <ColumnLayout columns={2}>
        <StatusTable answer={answer} words={words} />
        <TriggerTable answer={answer} words={words} />
      </ColumnLayout>
      <ChannelTable answer={answer} words={words} />
      <ReasonTable answer={answer} words={words} />
    </SpaceBetween>
  );
}
