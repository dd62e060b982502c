import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import PropertyFilter, {
  type PropertyFilterProps,
} from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import {
  filteringOptions,
  filteringProperties,
  NO_FILTER,
  withChoicesOnly,
} from '../../lookup/filter-query.ts';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import { useMedia } from '../../shell/use-media.ts';
import type { Words } from '../../words/words-of.ts';
import { messageColumns } from './message-columns.tsx';
import type { Messages } from './use-messages.ts';

const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'hour', amount: 1, unit: 'hour', type: 'relative' },
  { key: 'day', amount: 24, unit: 'hour', type: 'relative' },
  { key: 'week', amount: 7, unit: 'day', type: 'relative' },
  { key: 'month', amount: 30, unit: 'day', type: 'relative' },
];

interface MessagesTableProps {
  readonly words: Words;
  readonly messages: Messages;
  readonly query: PropertyFilterProps.Query;
  readonly onQuery: (query: PropertyFilterProps.Query) => void;
  readonly range: DateRangePickerProps.Value | null;
  readonly onRange: (range: DateRangePickerProps.Value | null) => void;
}

/** All that was sent to a person, newest first, page after page. */
export function MessagesTable(props: MessagesTableProps) {
  const { words, messages, query, onQuery, range, onRange } = props;
  const { search, filters } = words.console;
  const { more, failure, moreFailure } = messages;
  const shown = messages.shown ?? [];
  const [, navigate] = useLocation();
  const narrow = useMedia('(max-width: 599px)');
  const columns = useMemo(
    () => messageColumns(words, (id) => navigate(`/n/${id}`), narrow),
    [words, navigate, narrow],
  );
  return (
    <SpaceBetween size="s">
      {failure === null ? null : (
        <FailureAlert failure={failure} words={words.console} onRetry={messages.again} />
      )}
      <Table
        items={shown}
        trackBy="id"
        loading={messages.loading}
        loadingText={search.searching}
        wrapLines
        header={
          <Header variant="h2" description={search.messagesDescription}>
            {search.messages}
          </Header>
        }
        filter={
          <Grid
            gridDefinition={[
              { colspan: { default: 12, xs: 7 } },
              { colspan: { default: 12, xs: 5 } },
            ]}
          >
            <PropertyFilter
              query={query}
              onChange={({ detail }) => onQuery(withChoicesOnly(detail, words))}
              filteringProperties={filteringProperties(words)}
              filteringOptions={filteringOptions(words)}
              disableFreeTextFiltering
              hideOperations
              filteringPlaceholder={filters.placeholder}
              filteringAriaLabel={filters.label}
            />
            <PeriodPicker
              range={range}
              onRange={onRange}
              words={words.console}
              choices={PERIODS}
              mostDays={null}
              clearable
            />
          </Grid>
        }
        columnDefinitions={columns}
        ariaLabels={{ tableLabel: search.messages }}
        empty={
          <SpaceBetween size="s" alignItems="center">
            <Box>{more === null ? search.noneMatches : search.noneMatchesSoFar}</Box>
            <Button
              onClick={() => {
                onQuery(NO_FILTER);
                onRange(null);
              }}
            >
              {search.clearFilters}
            </Button>
          </SpaceBetween>
        }
        footer={
          messages.loading || (shown.length === 0 && more === null) ? undefined : (
            <SpaceBetween size="s" alignItems="center">
              <Box color="text-body-secondary">
                {more === null ? search.allShown(shown.length) : search.shownSoFar(shown.length)}
              </Box>
              {moreFailure === null ? null : (
                <FailureAlert
                  failure={moreFailure}
                  words={words.console}
                  onRetry={messages.moreAgain}
                />
              )}
              {more === null || moreFailure !== null ? null : (
                <Button
                  loading={messages.loadingMore}
                  loadingText={search.loadingMore}
                  onClick={more}
                >
                  {search.more}
                </Button>
              )}
            </SpaceBetween>
          )
        }
      />
    </SpaceBetween>
  );
}
