import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect, useState } from 'react';
import type {
  AccessLogAnswer,
  AccessLogEntry,
} from '../../../src/handlers/audit-api/contract/answers.ts';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { spanOf } from '../../lookup/span-of.ts';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import type { PageProps } from '../../shell/page.ts';
import { useAnswer } from '../../shell/use-answer.ts';
import { AccessTable } from './access-table.tsx';

const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'day', amount: 24, unit: 'hour', type: 'relative' },
  { key: 'week', amount: 7, unit: 'day', type: 'relative' },
  { key: 'month', amount: 30, unit: 'day', type: 'relative' },
];

interface Page {
  readonly answer: AccessLogAnswer;
  /** The time that its next page belongs to, too. */
  readonly span: { readonly from: string; readonly to: string };
}

/** Who looked at what, and why. */
export default function AccessLogPage({ client, session, pool, words }: PageProps) {
  const { accessLog } = words.pages;
  const [range, setRange] = useState<DateRangePickerProps.Value>(
    PERIODS[1] as DateRangePickerProps.RelativeValue,
  );
  const [entries, setEntries] = useState<readonly AccessLogEntry[]>([]);
  const { reading, ask, again } = useAnswer<Page>(session);

  const load = useCallback(
    (before: Page | null) => {
      const { from = '', to = '' } = before?.span ?? spanOf(range);
      const cursor = before?.answer.next ?? undefined;
      ask(async (signal) => ({
        answer: await client.accessLog({ pool, from, to, cursor }, signal),
        span: { from, to },
      }));
    },
    [ask, client, pool, range],
  );
  useEffect(() => {
    setEntries([]);
    load(null);
  }, [load]);
  useEffect(() => {
    if (reading.kind === 'answer') {
      setEntries((before) => [...before, ...reading.answer.answer.entries]);
    }
  }, [reading]);

  const page = reading.kind === 'answer' ? reading.answer : null;
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={accessLog.description}>
          {words.console.pages['access-log']}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <PeriodPicker
          range={range}
          onRange={(chosen) => {
            if (chosen !== null) setRange(chosen);
          }}
          words={words.console}
          choices={PERIODS}
          mostDays={null}
          clearable={false}
        />
        {reading.kind === 'failure' ? (
          <FailureAlert failure={reading.failure} words={words.console} onRetry={again} />
        ) : null}
        <AccessTable
          entries={entries}
          loading={reading.kind === 'loading' && entries.length === 0}
          words={words}
          footer={
            page?.answer.next ? (
              <Box textAlign="center">
                <Button onClick={() => load(page)}>{accessLog.more}</Button>
              </Box>
            ) : reading.kind === 'loading' && entries.length > 0 ? (
              <Box textAlign="center">
                <Badge>{accessLog.loading}</Badge>
              </Box>
            ) : null
          }
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
