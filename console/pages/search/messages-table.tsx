import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import PropertyFilter, {
  type PropertyFilterProps,
} from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useLocation } from 'wouter';
import type { Delivery } from '../../../src/handlers/audit-api/contract/answers.ts';
import type { AuditFailure } from '../../client/audit-failure.ts';
import { toldOf } from '../../delivery/told-of.ts';
import { ToneIndicator } from '../../delivery/tone-indicator.tsx';
import { When } from '../../delivery/when.tsx';
import { filteringOptions, filteringProperties, NO_FILTER } from '../../lookup/filter-query.ts';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { FailureAlert } from '../../shell/failure-alert.tsx';
import type { Words } from '../../words/words-of.ts';

const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'hour', amount: 1, unit: 'hour', type: 'relative' },
  { key: 'day', amount: 24, unit: 'hour', type: 'relative' },
  { key: 'week', amount: 7, unit: 'day', type: 'relative' },
  { key: 'month', amount: 30, unit: 'day', type: 'relative' },
];

interface MessagesTableProps {
  readonly words: Words;
  readonly deliveries: readonly Delivery[];
  readonly loading: boolean;
  readonly failure: AuditFailure | null;
  readonly onRetry: () => void;
  readonly query: PropertyFilterProps.Query;
  readonly onQuery: (query: PropertyFilterProps.Query) => void;
  readonly range: DateRangePickerProps.Value | null;
  readonly onRange: (range: DateRangePickerProps.Value | null) => void;
  /** Gets the next page; null when there is none. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
  readonly moreFailure: AuditFailure | null;
  readonly onRetryMore: () => void;
}

/** All that was sent to a person, newest first, page after page. */
export function MessagesTable(props: MessagesTableProps) {
  const { words, deliveries, query, onQuery, range, onRange, more } = props;
  const { search, columns, filters } = words.console;
  const { support } = words;
  const [, navigate] = useLocation();
  return (
    <SpaceBetween size="s">
      <Table
        items={deliveries}
        trackBy="id"
        loading={props.loading}
        loadingText={search.searching}
        wrapLines
        header={
          <Header variant="h2" description={search.messagesDescription}>
            {search.messages}
          </Header>
        }
        filter={
          <SpaceBetween size="s">
            <PropertyFilter
              query={query}
              onChange={({ detail }) => onQuery(detail)}
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
          </SpaceBetween>
        }
        columnDefinitions={[
          {
            id: 'asked',
            header: columns.asked,
            isRowHeader: true,
            minWidth: 150,
            cell: ({ id, askedAt }) => (
              <Link
                href={`/n/${id}`}
                onFollow={(event) => {
                  event.preventDefault();
                  navigate(`/n/${id}`);
                }}
              >
                <When at={askedAt} words={words.console} />
              </Link>
            ),
          },
          {
            id: 'status',
            header: columns.status,
            minWidth: 130,
            cell: (delivery) => {
              const { tone, label } = toldOf(delivery, words);
              return <ToneIndicator tone={tone} label={label} />;
            },
          },
          {
            id: 'purpose',
            header: columns.purpose,
            minWidth: 120,
            cell: ({ purpose, triggerSource }) =>
              purpose === null ? triggerSource : support.purposes[purpose],
          },
          {
            id: 'channel',
            header: columns.channel,
            minWidth: 90,
            cell: ({ channel }) => support.channels[channel],
          },
          {
            id: 'recipient',
            header: columns.recipient,
            minWidth: 130,
            cell: ({ recipient }) => recipient ?? words.console.facts.none,
          },
          {
            id: 'took',
            header: columns.took,
            minWidth: 80,
            cell: ({ askedAt, arrivedAt }) =>
              arrivedAt === null
                ? words.console.facts.none
                : support.duration(Math.max(Date.parse(arrivedAt) - Date.parse(askedAt), 0)),
          },
        ]}
        ariaLabels={{ tableLabel: search.messages }}
        empty={
          <SpaceBetween size="s" alignItems="center">
            <Box>{search.noneMatches}</Box>
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
          <SpaceBetween size="s" alignItems="center">
            <Box color="text-body-secondary">
              {more === null
                ? search.allShown(deliveries.length)
                : search.shownSoFar(deliveries.length)}
            </Box>
            {more === null ? null : (
              <Button loading={props.loadingMore} loadingText={search.loadingMore} onClick={more}>
                {search.more}
              </Button>
            )}
          </SpaceBetween>
        }
      />
      {props.failure === null ? null : (
        <FailureAlert failure={props.failure} words={words.console} onRetry={props.onRetry} />
      )}
      {props.moreFailure === null ? null : (
        <FailureAlert
          failure={props.moreFailure}
          words={words.console}
          onRetry={props.onRetryMore}
        />
      )}
    </SpaceBetween>
  );
}
