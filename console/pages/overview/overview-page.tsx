import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { timeIn } from '../../delivery/time-in.ts';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { rangeFromQuery, rangeToQuery } from '../../lookup/range-query.ts';
import { spanOf } from '../../lookup/span-of.ts';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import { Loading } from '../../shell/loading.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';
import { Numbers } from './numbers.tsx';

const MOST_DAYS = 7;

const DAY = { key: 'day', amount: 24, unit: 'hour', type: 'relative' } as const;
const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'hour', amount: 1, unit: 'hour', type: 'relative' },
  DAY,
  { key: 'week', amount: 7, unit: 'day', type: 'relative' },
];

/** How things went. The time is in the address, so that it can be passed on. */
export default function OverviewPage({ client, session, pool, words }: PageProps) {
  const { overview } = words.pages;
  const query = useSearch();
  const [path, navigate] = useLocation();
  const { reading, ask, again } = useAnswer<OverviewAnswer>(session);
  const [shown, setShown] = useState<OverviewAnswer | null>(null);
  const range = rangeFromQuery(query, DAY, MOST_DAYS);

  const count = useCallback(() => {
    const { from = '', to = '' } = spanOf(rangeFromQuery(query, DAY, MOST_DAYS));
    ask((signal) => client.overview({ pool, from, to }, signal));
  }, [ask, client, pool, query]);
  useEffect(() => {
    setShown(null);
    count();
  }, [count]);
  useEffect(() => {
    if (reading.kind === 'answer') setShown(reading.answer);
  }, [reading]);

  const loading = reading.kind === 'loading';
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={overview.description}>
          {words.console.pages.overview}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SpaceBetween size="s" direction="horizontal" alignItems="center">
          <PeriodPicker
            range={range}
            onRange={(chosen) => {
              if (chosen !== null) navigate(`${path}?${rangeToQuery(chosen)}`);
            }}
            words={words.console}
            choices={PERIODS}
            mostDays={MOST_DAYS}
            clearable={false}
          />
          <Button
            iconName="refresh"
            onClick={count}
            loading={loading && shown !== null}
            loadingText={overview.counting}
          >
            {overview.refresh}
          </Button>
          {shown === null ? null : (
            <Box color="text-body-secondary">
              {overview.counted(
                timeIn(shown.from, words.console.locale, { brief: true }),
                timeIn(shown.to, words.console.locale, { brief: true }),
              )}
            </Box>
          )}
        </SpaceBetween>
        {loading && shown === null ? <Loading text={overview.counting} /> : null}
        {reading.kind === 'failure' ? (
          <FailureAlert failure={reading.failure} words={words.console} onRetry={again} />
        ) : null}
        {shown === null ? null : <Numbers answer={shown} words={words} />}
      </SpaceBetween>
    </ContentLayout>
  );
}
