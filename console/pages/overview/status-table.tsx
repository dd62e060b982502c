import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { TONE_OF } from '../../../src/domain/delivery-tone.ts';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { ToneIndicator } from '../../delivery/tone-indicator.tsx';
import { useMedia } from '../../shell/use-media.ts';
import type { PartProps } from './part.ts';
import { ShareBar } from './share-bar.tsx';
import { countOf, percentOf } from './shares.ts';

type StatusCount = OverviewAnswer['byStatus'][number];

/** How many messages are where; on a phone each share stands under its number. */
export function StatusTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  const narrow = useMedia('(max-width: 599px)');
  const percent = (count: number) => percentOf(count, answer.total, locale);
  const share: TableProps.ColumnDefinition<StatusCount> = {
    id: 'share',
    header: overview.share,
    cell: ({ status, count }) => (
      <ShareBar part={count} whole={answer.total} tone={TONE_OF[status]} text={percent(count)} />
    ),
  };
  return (
    <Table
      header={<Header variant="h2">{overview.byStatus}</Header>}
      items={answer.byStatus}
      trackBy="status"
      ariaLabels={{ tableLabel: overview.byStatus }}
      columnDefinitions={[
        {
          id: 'status',
          header: words.console.columns.status,
          isRowHeader: true,
          cell: ({ status }) => (
            <ToneIndicator tone={TONE_OF[status]} label={words.support.statuses[status].label} />
          ),
        },
        {
          id: 'count',
          header: overview.count,
          cell: ({ count }) => (
            <>
              <div>{countOf(count, locale)}</div>
              {narrow ? (
                <Box color="text-body-secondary" fontSize="body-s">
                  {percent(count)}
                </Box>
              ) : null}
            </>
          ),
        },
        ...(narrow ? [] : [share]),
      ]}
    />
  );
}
