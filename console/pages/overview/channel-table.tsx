import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { useMedia } from '../../shell/use-media.ts';
import type { PartProps } from './part.ts';
import { ShareBar } from './share-bar.tsx';
import { countOf, percentOf } from './shares.ts';

type Channel = OverviewAnswer['byChannel'][number];

/** Mails and text messages: how many, how many of them arrived, and how soon. */
export function ChannelTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale, facts } = words.console;
  const narrow = useMedia('(max-width: 599px)');
  const duration = (ms: number | null) => (ms === null ? facts.none : words.support.duration(ms));
  const times: TableProps.ColumnDefinition<Channel>[] = [
    { id: 'half', header: overview.half, cell: ({ p50Ms }) => duration(p50Ms) },
    { id: 'most', header: overview.most, cell: ({ p95Ms }) => duration(p95Ms) },
  ];
  return (
    <Table
      header={<Header variant="h2">{overview.byChannel}</Header>}
      items={answer.byChannel}
      trackBy="channel"
      wrapLines
      ariaLabels={{ tableLabel: overview.byChannel }}
      columnDefinitions={[
        {
          id: 'channel',
          header: words.console.columns.channel,
          isRowHeader: true,
          cell: ({ channel, p50Ms, p95Ms }) => (
            <>
              <div>{words.support.channels[channel]}</div>
              {narrow && p50Ms !== null ? (
                <Box color="text-body-secondary" fontSize="body-s">
                  {overview.half} {duration(p50Ms)}, {overview.most} {duration(p95Ms)}
                </Box>
              ) : null}
            </>
          ),
        },
        { id: 'count', header: overview.count, cell: ({ count }) => countOf(count, locale) },
        {
          id: 'arrived',
          header: overview.arrived,
          cell: ({ count, arrived }) => (
            <ShareBar
              part={arrived}
              whole={count}
              tone="good"
              text={percentOf(arrived, count, locale)}
            />
          ),
        },
        ...(narrow ? [] : times),
      ]}
    />
  );
}
