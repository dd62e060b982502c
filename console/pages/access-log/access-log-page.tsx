import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { rangeFromQuery, rangeToQuery } from '../../lookup/range-query.ts';
import { spanOf } from '../../lookup/span-of.ts';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import type { PageProps } from '../../shell/page.ts';
import { AccessTable } from './access-table.tsx';
import { useAccessLog } from './use-access-log.ts';

const WEEK = { key: 'week', amount: 7, unit: 'day', type: 'relative' } as const;
const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'day', amount: 24, unit: 'hour', type: 'relative' },
  WEEK,
  { key: 'month', amount: 30, unit: 'day', type: 'relative' },
];

/** Who looked at what, and why. The time is in the address, so that it can be passed on. */
export default function AccessLogPage({ client, session, pool, words }: PageProps) {
  const { accessLog } = words.pages;
  const query = useSearch();
  const [path, navigate] = useLocation();
  const range = rangeFromQuery(query, WEEK, null);
  /** Up to which time: the page goes on from there, and not from a later one. */
  const [now, setNow] = useState(Date.now);
  const question = useMemo(() => {
    const { from = '', to = '' } = spanOf(rangeFromQuery(query, WEEK, null), now);
    return { pool, from, to };
  }, [pool, query, now]);
  const log = useAccessLog(client, session, question);

  return (
    <ContentLayout
      header={
        <Header variant="h1" description={accessLog.description}>
          {words.console.pages['access-log']}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SpaceBetween size="s" direction="horizontal" alignItems="center">
          <PeriodPicker
            range={range}
            onRange={(chosen) => {
              if (chosen === null) return;
              setNow(Date.now());
              navigate(`${path}?${rangeToQuery(chosen)}`);
            }}
            words={words.console}
            choices={PERIODS}
            mostDays={null}
            clearable={false}
          />
          <Button
            iconName="refresh"
            onClick={() => setNow(Date.now())}
            loading={log.loading && log.entries !== null}
            loadingText={accessLog.loading}
          >
            {accessLog.refresh}
          </Button>
        </SpaceBetween>
        <ExpandableSection headerText={accessLog.notHere}>
          <ul className="notes">
            {accessLog.notHereList.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </ExpandableSection>
        {log.failure === null ? null : (
          <FailureAlert failure={log.failure} words={words.console} onRetry={log.again} />
        )}
        {log.entries === null && log.failure !== null ? null : (
          <AccessTable log={log} words={words} />
        )}
        {log.moreFailure === null ? null : (
          <FailureAlert failure={log.moreFailure} words={words.console} onRetry={log.moreAgain} />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
